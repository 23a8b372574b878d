import { describe, expect, it } from "vitest";
import type { Counts } from "@/lib/domain/population";
import { recountOccasions, type Untold } from "./occasion-rollups";
import { wornForSeries } from "./worn-for-series";

const gown = "dresses\ngown";
const shirt = "tops\nshirt";
const day = "2026-05-01";
const counted: Counts = { total: 70, values: { evening: 50, work: 20, wedding: 10 } };
const untold: Untold = {
  pieces: new Map([
    [gown, 50],
    [shirt, 30],
  ]),
  suits: new Map([
    [
      gown,
      new Map([
        ["evening", 50],
        ["", 50],
      ]),
    ],
    [
      shirt,
      new Map([
        ["work", 20],
        ["", 20],
      ]),
    ],
  ]),
};
const worn = (formal: number) =>
  wornForSeries([
    { day, shelf: gown, occasion: "formal-event", items: formal },
    { day, shelf: gown, occasion: "wedding", items: 10 },
  ])(day);

describe("all customers' occasions", () => {
  it("stay as counted where nothing was declared, or too little", () => {
    expect(recountOccasions(undefined)(counted, untold)).toBe(counted);
    expect(
      recountOccasions(wornForSeries([{ day, shelf: gown, occasion: "work", items: 5 }])(day))(counted, untold),
    ).toEqual(counted);
  });

  it("follow what a shelf is worn for in place of the taxonomy, and leave the other shelves", () => {
    const { total, values } = recountOccasions(worn(90))(counted, untold)!;
    expect(values["formal-event"]).toBe(50);
    expect(values.evening).toBeUndefined();
    expect(values.work).toBe(20);
    expect(values.wedding).toBeGreaterThan(10);
    expect(total).toBe(70);
  });

  it("count an occasion for its share where none is sure, on top of the taxonomy's", () => {
    const even = wornForSeries(["a", "b", "c", "d"].map((occasion) => ({ day, shelf: gown, occasion, items: 25 })))(
      day,
    );
    const { values } = recountOccasions(even)(counted, untold)!;
    expect(values.evening).toBe(50);
    expect(values.a).toBeCloseTo(12.5, 1);
  });
});

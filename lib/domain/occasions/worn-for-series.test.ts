import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "@/lib/domain/time/days";
import { type Declared, wornForSeries } from "./worn-for-series";

const start = "2024-01-01";
const anyRow = fc.record({
  day: fc.integer({ min: 0, max: 900 }).map((days) => addDays(start, days)),
  shelf: fc.constantFrom("dresses\ngown", "dresses\nsheath", "tops\nblouse"),
  occasion: fc.constantFrom("wedding", "work", "party"),
  items: fc.integer({ min: 1, max: 4 }),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 });
const anyDay = fc.integer({ min: -5, max: 950 }).map((days) => addDays(start, days));

const direct = (rows: readonly Declared[], day: string) =>
  rows
    .filter((row) => row.day <= day)
    .reduce((sum, row) => sum + row.items * 0.5 ** ((dayNumber(day) - dayNumber(row.day)) / 365), 0);

describe("what pieces were worn for", () => {
  it("is the sum of what was declared up to the day, halved a year, by shelf and by month", () => {
    fc.assert(
      fc.property(anyRows, anyDay, (rows, day) => {
        const worn = wornForSeries(rows)(day);
        expect(worn === undefined).toBe(rows.every((row) => row.day > day));
        for (const shelf of new Set(rows.map((row) => row.shelf)))
          for (const occasion of ["wedding", "work", "party"]) {
            const own = rows.filter((row) => row.shelf === shelf && row.occasion === occasion);
            expect(worn?.shelves[shelf]?.[occasion] ?? 0).toBeCloseTo(direct(own, day), 3);
          }
        const june = rows.filter((row) => row.occasion === "work" && row.day.slice(5, 7) === "06");
        expect(worn?.months.work?.[5] ?? 0).toBeCloseTo(direct(june, day), 3);
      }),
    );
  });

  it("knows nothing of later days, and not in which order it was told", () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyDay, (rows, more, day) => {
        const later = more.map((row) => ({ ...row, day: addDays(day, 1 + (dayNumber(row.day) % 50)) }));
        const before = rows.filter((row) => row.day <= day);
        expect(wornForSeries([...later, ...before.toReversed()])(day)).toEqual(wornForSeries(before)(day));
      }),
    );
  });
});

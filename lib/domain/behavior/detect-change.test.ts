import { describe, expect, it } from "vitest";
import type { PurchaseLine } from "@/lib/domain/dossier";
import { dossier, line, population, view } from "@/lib/domain/signals/test-dossier";
import { detectChange } from "./detect-change";

/** A year of blazers and skirts for work. */
const history: PurchaseLine[] = Array.from({ length: 20 }, (_, i) => line(i, 1 + (i % 2), 30 + i * 17));
const price = { amount: "420.00", currency: "EUR" };

describe("detectChange", () => {
  it("finds gowns and menswear at ten times the price after a year of blazers, and says what changed", () => {
    const recent = [0, 1, 2, 3, 4, 5].map((i) => line(100 + i, i % 2 ? 4 : 3, i * 2, { unit_price: price }));
    const change = detectChange(dossier([...history, ...recent]), population);
    expect(change).toMatchObject({ value: true, items: 6, baseline_items: 20 });
    expect(change.score!).toBeGreaterThan(change.threshold!);
    const scores = change.reasons.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const type = change.reasons.find(({ attribute }) => attribute === "type");
    expect(type).toMatchObject({ before: 0, after: 0.5 });
    expect(change.rivals.map(({ kind }) => kind)).toEqual(["gift", "season", "new_size"]);
    expect(change.rivals[0]).toMatchObject({ verdict: "likely" });
    expect(change.rivals[0]!.reason).toContain("3 of 6");
  });

  it("finds nothing new in more of the same", () => {
    const recent = [0, 1, 2, 3, 4, 5].map((i) => line(100 + i, 1 + (i % 2), i * 2));
    expect(detectChange(dossier([...history, ...recent]), population)).toMatchObject({
      value: false,
      reasons: [],
      rivals: [],
    });
  });

  it("does not judge two pieces, nor a history of four", () => {
    const recent = [0, 1, 2].map((i) => line(100 + i, 4, i));
    const little = { value: false, score: null, threshold: null };
    expect(detectChange(dossier([...history, ...recent.slice(1)]), population)).toMatchObject({ ...little, items: 2 });
    expect(detectChange(dossier([...history.slice(0, 4), ...recent]), population)).toMatchObject({
      ...little,
      baseline_items: 4,
    });
  });

  it("counts a product once a day, looked at or bought however often", () => {
    const views = Array.from({ length: 9 }, (_, i) => view(i, 4, 1));
    expect(detectChange(dossier(history, views), population).items).toBe(1);
    expect(detectChange(dossier([...history, line(100, 4, 1)], views), population).items).toBe(1);
  });

  it("begins its window 13 days before as_of", () => {
    const at = (daysAgo: number) => detectChange(dossier([line(1, 0, daysAgo)]), population).items;
    expect([at(0), at(13), at(14)]).toEqual([1, 1, 0]);
  });
});

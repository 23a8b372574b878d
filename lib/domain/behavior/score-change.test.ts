import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossier, line, population, view } from "@/lib/domain/signals/test-dossier";
import { changeWindow } from "./change-window";
import { detectChange } from "./detect-change";
import { scoreChange } from "./score-change";

const records = fc.record({
  lines: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 700 })), { minLength: 1, maxLength: 40 })
    .map((list) => list.map(([product, ago], id) => line(id, product, ago))),
  events: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 60 })), { maxLength: 25 })
    .map((list) => list.map(([product, ago], id) => view(id, product, ago))),
});
const finite = (value: number) => Number.isFinite(value);

describe("the score of a change", () => {
  it("is the sum of its parts, finite, and the same in whatever order the records come", () => {
    fc.assert(
      fc.property(records, ({ lines, events }) => {
        const change = detectChange(dossier(lines, events), population);
        expect(detectChange(dossier([...lines].reverse(), [...events].reverse()), population)).toEqual(change);
        if (change.score === null) return;
        const parts = change.parts!.map(({ score }) => score);
        expect(parts.every(finite)).toBe(true);
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(change.score, 2);
        for (const { certainty } of change.reasons) {
          expect(certainty).toBeGreaterThanOrEqual(0);
          expect(certainty).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is higher for a stranger's pieces than for more of the customer's own", () => {
    const own = Array.from({ length: 24 }, (_, i) => line(i, 1 + (i % 2), 20 + i * 12));
    const recent = (product: number) => Array.from({ length: 6 }, (_, i) => line(100 + i, product, i * 2));
    const score = (product: number) =>
      scoreChange(changeWindow(dossier([...own, ...recent(product)])), population).score;
    expect(score(4)).toBeGreaterThan(score(1) + 1);
    expect(score(3)).toBeGreaterThan(score(2) + 1);
  });

  it("never calls more of the same a change, bought or viewed, however much of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.boolean(), (n, bought) => {
        const own = Array.from({ length: 30 }, (_, i) => line(i, 1 + (i % 3), 20 + i * 10));
        const recent = Array.from({ length: n }, (_, i) => i);
        const lines = recent.map((i) => line(200 + i, 1 + (i % 3), i % 13));
        const events = recent.map((i) => view(i, 1 + (i % 3), i % 13));
        const change = bought
          ? detectChange(dossier([...own, ...lines]), population)
          : detectChange(dossier(own, events), population);
        expect(change.value).toBe(false);
      }),
    );
  });
});

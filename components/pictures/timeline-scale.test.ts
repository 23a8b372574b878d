import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, depthOf, dotRadius, monthMarks, spread } from "./timeline-scale";

describe("timeline scale", () => {
  it("counts days over a leap day and a change of clocks", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(depthOf("2025-11-23", "2026-11-23")).toBe(1);
  });

  it("names twelve or thirteen months, newest first, none twice, none outside", () => {
    const marks = monthMarks("2026-11-23");
    expect(marks[0]).toMatchObject({ key: "2026-11", month: 10 });
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    expect(marks.every(({ middle }) => middle >= 0 && middle <= 1)).toBe(true);
  });

  it("draws the largest ticket largest and an unknown one small", () => {
    expect(dotRadius(100, 100)).toBeGreaterThan(dotRadius(50, 100));
    expect(dotRadius(null, 100)).toBeLessThan(dotRadius(50, 100));
    expect(dotRadius(0, 0)).toBeGreaterThan(0);
  });

  it("keeps labels apart, in order and inside", () => {
    const positions = fc
      .array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 20 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(positions, (wanted) => {
        const placed = spread(wanted, 17, 432);
        placed.forEach((position, at) => {
          if (at > 0) expect(position - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6);
          expect(position).toBeLessThanOrEqual(432 + 1e-6);
        });
      }),
    );
  });
});

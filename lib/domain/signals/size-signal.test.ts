import { describe, expect, it } from "vitest";
import { boughtPieces } from "./pieces";
import { sizeSignal } from "./size-signal";
import { asOf, dossier, line } from "./test-dossier";

const sizesOf = (bought: readonly (readonly [product: number, daysAgo: number, size: string])[]) =>
  sizeSignal(boughtPieces(dossier(bought.map(([product, ago, size], id) => line(id, product, ago, { size })))), asOf);

describe("sizeSignal", () => {
  it("puts what is bought lately before what was bought once as often", () => {
    const sizes = sizesOf([
      [0, 900, "36"],
      [0, 880, "36"],
      [0, 20, "38"],
      [0, 10, "38"],
    ]);
    expect(sizes.map(({ size, n }) => [size, n])).toEqual([
      ["38", 2],
      ["36", 2],
    ]);
    expect(sizes[0]!.share).toBeGreaterThan(0.8);
    expect(sizes[0]!.share + sizes[1]!.share).toBeCloseTo(1, 3);
  });

  it("does not take letters and numbers for two sizes of one body", () => {
    const sizes = sizesOf([
      [0, 10, "M"],
      [0, 20, "M"],
      [0, 30, "L"],
      [0, 40, "38"],
    ]);
    expect(sizes.map(({ size, n }) => [size, n])).toEqual([
      ["M", 2],
      ["L", 1],
      ["38", 1],
    ]);
    expect(sizes[2]!.share).toBe(1);
  });

  it("keeps slots and departments apart", () => {
    const sizes = sizesOf([
      [0, 10, "38"],
      [3, 10, "M"],
      [2, 10, "40"],
      [2, 11, "40"],
    ]);
    expect(sizes.map(({ slot, department, size }) => [slot, department, size])).toEqual([
      ["bottom", "women", "40"],
      ["top", "men", "M"],
      ["top", "women", "38"],
    ]);
  });
});

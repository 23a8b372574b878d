import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "./rand-index";

const spell = (text: string) => [...text];

describe("adjustedRandIndex", () => {
  it("is 1 for the same groups under other names, and the same either way round", () => {
    expect(adjustedRandIndex(spell("aabbbc"), spell("xxyyyz"))).toBe(1);
    const [one, other] = [spell("aabbbcca"), spell("xyyyxxzz")];
    expect(adjustedRandIndex(one, other)).toBe(adjustedRandIndex(other, one));
  });

  it("corrects for chance, by the formula", () => {
    const index = adjustedRandIndex(spell("aaabbb"), spell("aabbcc"))!;
    // Cells 2,1,1,2: 2 pairs; rows 3,3: 6; columns 2,2,2: 3; expected 18/15, most 4.5.
    expect(index).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 12);
  });

  it("is below 0 where groups cross more than chance would have them", () => {
    expect(adjustedRandIndex(spell("aabb"), spell("abab"))).toBeCloseTo(-0.5, 12);
  });

  it("says nothing of a single thing, and refuses lists of two lengths", () => {
    expect(adjustedRandIndex(["a"], ["b"])).toBeNull();
    expect(() => adjustedRandIndex(["a", "b"], ["a"])).toThrow(/2 labels against 1/);
  });
});

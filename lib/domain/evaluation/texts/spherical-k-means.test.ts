import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "./rand-index";
import { sphericalKMeans } from "./spherical-k-means";
import { wordVectors } from "./word-vectors";

const texts = [
  "linen shirts in sand",
  "linen shirts in white",
  "linen trousers in sand",
  "jeans and sneakers",
  "jeans and sneakers in indigo",
  "black jeans",
  "evening dresses and clutches",
  "clutches for evening",
  "evening dresses in gold",
];
const meant = [..."aaabbbccc"];

function group(list: readonly string[], k: number) {
  const { vectors, size } = wordVectors(list);
  return sphericalKMeans(vectors, size, k);
}

describe("wordVectors", () => {
  it("gives vectors of length 1, in which a rare word weighs more than a common one", () => {
    const { vectors, size } = wordVectors(["Wool, wool & silk", "wool", "Wool coat"]);
    expect(size).toBe(3);
    for (const { weight } of vectors) expect(weight.reduce((sum, w) => sum + w * w, 0)).toBeCloseTo(1, 12);
    // Places by the alphabet: coat, silk, wool. In the third text each word stands once.
    expect(vectors[2]!.at).toEqual([0, 2]);
    expect(vectors[2]!.weight[0]! / vectors[2]!.weight[1]!).toBeCloseTo(
      (Math.log(4 / 2) + 1) / (Math.log(4 / 4) + 1),
      12,
    );
  });

  it("reads words whatever their case and accents, and none of one letter", () => {
    const { vectors, size } = wordVectors(["Calça", "calca a", ""]);
    expect(size).toBe(1);
    expect(vectors.map(({ at }) => at)).toEqual([[0], [0], []]);
  });
});

describe("sphericalKMeans", () => {
  it("finds groups that are there", () => {
    const [best] = group(texts, 3);
    expect(adjustedRandIndex(meant, best!.groups.map(String))).toBe(1);
  });

  it("is the same each time, the best of its own measure first", () => {
    const endings = group(texts, 3);
    expect(group(texts, 3)).toEqual(endings);
    expect(endings.every(({ sum }) => sum <= endings[0]!.sum + 1e-9)).toBe(true);
    expect(new Set(endings.map(({ sum }) => sum.toFixed(6))).size).toBeGreaterThan(1);
  });

  it("makes no more groups than there are different texts, and bears texts without words", () => {
    const [best] = group(["wool", "wool", "silk", ""], 4);
    const [a, b, c] = best!.groups;
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(group([], 2)).toEqual([]);
  });
});

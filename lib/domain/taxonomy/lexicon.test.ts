import { describe, expect, it } from "vitest";
import { colorHex, colors, isNeutral } from "./colors";
import { categoryIndex } from "./garment-index";
import { readColor } from "./read-color";
import { silhouettes } from "./silhouette";

describe("the lexicon", () => {
  it("draws every garment with a drawing that exists", () => {
    const drawn = [...categoryIndex.values()].flat().map(({ entry }) => entry.silhouette);
    expect(drawn.filter((name) => !silhouettes.includes(name))).toEqual([]);
  });

  it("knows formality only from 1 to 5", () => {
    const steps = [...categoryIndex.values()].flat().flatMap(({ entry }) => entry.formality ?? []);
    expect(steps.every((step) => [1, 2, 3, 4, 5].includes(step))).toBe(true);
  });

  it("gives every colour family a swatch of its own", () => {
    expect(new Set(colors.map(({ hex }) => hex)).size).toBe(colors.length);
    for (const { name, hex } of colors) {
      expect(hex).toMatch(/^#[0-9a-f]{6}$/);
      expect(colorHex(name)).toBe(hex);
      expect(readColor(name)?.name).toBe(name);
    }
    expect([isNeutral("navy"), isNeutral("pink"), colorHex("oxblue")]).toEqual([true, false, null]);
  });

  it.each([
    ["Greenish Khaki", "olive"],
    ["Yellowish Brown", "camel"],
    ["Light Pink", "light pink"],
    ["Dark Red", "burgundy"],
    ["Black/White", "black"],
    ["Vermelho escuro", "burgundy"],
    ["Gris claro", "grey"],
    ["Unknown", undefined],
    ["", undefined],
  ])("reads the colour %s", (value, family) => {
    expect(readColor(value)?.name).toBe(family);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colors } from "@/lib/domain/taxonomy/colors";
import { harmonyOf, toneOf } from "./color-harmony";
import { oklch } from "./oklch";

const of = (a: string, b: string, small = false) => harmonyOf(toneOf(a), toneOf(b), small);

describe("oklch", () => {
  it.each([
    ["#ffffff", 1, 0, null],
    ["#000000", 0, 0, null],
    ["#ff0000", 0.628, 0.2577, 29.23],
    ["#00ff00", 0.8664, 0.2948, 142.5],
    ["#0000ff", 0.452, 0.3132, 264.05],
  ])("%s as published", (hex, light, chroma, hue) => {
    const color = oklch(hex);
    expect(color.light).toBeCloseTo(light, 3);
    expect(color.chroma).toBeCloseTo(chroma, 3);
    if (hue !== null) expect(color.hue).toBeCloseTo(hue, 1);
  });
});

describe("harmonyOf", () => {
  it("lets neutrals meet, and one accent among them", () => {
    expect(of("black", "white")).toBe("neutrals");
    expect(of("black", "black")).toBe("monochrome");
    expect(of("black", "red")).toBe("accent");
    expect(of("red", "black")).toBe("accent");
  });
  it("takes one hue for one colour, however dark", () => {
    expect(of("red", "red")).toBe("monochrome");
    expect(of("green", "dark green")).toBe("monochrome");
    expect(of("burgundy", "light pink")).toBe("monochrome");
  });
  it("lets neighbours on the circle meet, and opposites where one is small", () => {
    expect(of("red", "pink")).toBe("analogous");
    expect(of("blue", "orange")).toBeNull();
    expect(of("blue", "orange", true)).toBe("complementary");
  });
  it("keeps apart what is neither", () => {
    expect(of("red", "green", true)).toBeNull();
    expect(of("yellow", "pink", true)).toBeNull();
  });
  it("puts a print of many colours, and a colour nobody knows, among neutrals only", () => {
    for (const wild of ["multicolour", "octarine"]) {
      expect(of(wild, "navy")).toBe("accent");
      expect(of(wild, "red", true)).toBeNull();
      expect(of(wild, wild, true)).toBeNull();
    }
  });
  it("is the same either way round, and gives more freedom to small pieces, never less", () => {
    const names = fc.constantFrom(...colors.map(({ name }) => name));
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(of(a, b)).toBe(of(b, a));
        if (of(a, b) !== null) expect(of(a, b, true)).toBe(of(a, b));
      }),
    );
  });
});

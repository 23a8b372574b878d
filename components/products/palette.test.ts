import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paletteBands, paletteWords } from "./palette";

const swatch = (color: string, share: number, pattern: string | null = null) => ({
  color,
  hex: "#1c1b1a",
  pattern,
  share,
});

describe("palette", () => {
  it("names what the colours leave open", () => {
    const bands = paletteBands([swatch("black", 0.6), swatch("navy", 0.25, "pinstripe")]);
    expect(paletteWords(bands)).toBe("Black 60%, navy pinstripe 25%, other 15%");
  });

  it("draws nothing for nothing", () => {
    expect(paletteBands([])).toEqual([]);
    expect(paletteBands([swatch("black", 0)])).toEqual([]);
  });

  it("fills the strip exactly, in proportion, whatever the shares add up to", () => {
    const shares = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shares, (all) => {
        const bands = paletteBands(all.map((share, at) => swatch(`color ${at}`, share)));
        expect(bands.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 6);
        const [first, last] = [bands[0], bands[all.length - 1]];
        expect((first?.percent ?? 0) / (last?.percent ?? 1)).toBeCloseTo((all[0] ?? 0) / (all.at(-1) ?? 1), 6);
      }),
    );
  });
});

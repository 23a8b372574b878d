import { colorHex, isNeutral } from "@/lib/domain/taxonomy/colors";

/** A colour family as harmony sees it: neutral, or a hue in degrees. */
export type Hue = { neutral: boolean; hue: number; light: number };
export type Harmony = "neutrals" | "accent" | "monochrome" | "analogous";

const hues = new Map<string, Hue>();

/** The hue of a colour family, from its hex; unknown families count as neutral. */
export function hueOf(color: string): Hue {
  const known = hues.get(color);
  if (known) return known;
  const hex = colorHex(color) ?? "#888888";
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const chroma = max - min;
  const turn =
    chroma === 0 ? 0 : max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  const hue = { neutral: isNeutral(color) || chroma < 0.12, hue: turn * 60, light: (max + min) / 2 };
  hues.set(color, hue);
  return hue;
}

/**
 * How a colour goes with those already in the look, or null when it clashes: all neutral; one accent among neutrals; the
 * same family again; hues within 40 degrees. A colour that is not known goes with neutrals only.
 */
export function harmonyOf(colors: readonly string[], next: string): Harmony | null {
  const accents = colors.filter((color) => !hueOf(color).neutral);
  const hue = hueOf(next);
  if (hue.neutral)
    return accents.length === 0
      ? colors.includes(next) && colors.every((c) => c === next)
        ? "monochrome"
        : "neutrals"
      : "accent";
  if (accents.length === 0) return "accent";
  if (accents.every((color) => color === next)) return "monochrome";
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
  return accents.every((color) => apart(hueOf(color).hue, hue.hue) <= 40) ? "analogous" : null;
}

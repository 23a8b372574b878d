import { colorHex, isNeutral } from "@/lib/domain/taxonomy/colors";
import { oklch } from "./oklch";

/** A colour family as harmony sees it. `hue` is null where there is none to speak of: neutrals, prints of many colours. */
export type Tone = { color: string; neutral: boolean; hue: number | null; light: number };

/** By which rule two colours, or all colours of a look, go together. */
export type Harmony = "neutrals" | "accent" | "monochrome" | "analogous" | "complementary";

const tones = new Map<string, Tone>();

/** The tone of a colour family, from its swatch. A family without one, and "multicolour", are accents without a hue. */
export function toneOf(color: string): Tone {
  const known = tones.get(color);
  if (known) return known;
  const hex = colorHex(color);
  const { light, hue } = oklch(hex ?? "#888888");
  const neutral = isNeutral(color);
  const tone = { color, neutral, hue: neutral || hex === null || color === "multicolour" ? null : hue, light };
  tones.set(color, tone);
  return tone;
}

/** Half the width of the narrow sector of a hue template: one colour, in lighter and darker tones. */
const ONE_HUE = 18;
/** Two steps of a circle of twelve. */
const NEIGHBOURS = 60;
/** Opposite hues, give or take a step of the circle. */
const OPPOSITE = 150;

/** Angle between two hues, 0 to 180 degrees. */
export const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

/**
 * How two colours go together, or null when they clash. Hues are OKLCH's; the rules are those of the colour circle:
 * - neutrals: no hue on either side, the contrast is light and dark (Itten, "The Art of Color", 1961; template N of
 *   Matsuda's hue templates, 1995, as given by Cohen-Or et al., "Color harmonization", 2006);
 * - accent: a colour beside a neutral;
 * - monochrome: one hue in one or several tones, within 18 degrees (template i);
 * - analogous: neighbours, within 60 degrees: two steps of Itten's circle of twelve, inside the 94 degrees of template V;
 * - complementary: at least 150 degrees apart (template I), and one of the two kept small, on shoes, a bag or an
 *   accessory: Itten's contrast of extension.
 * A print of many colours goes with neutrals only.
 */
export function harmonyOf(a: Tone, b: Tone, oneSmall: boolean): Harmony | null {
  if (a.neutral && b.neutral) return a.color === b.color ? "monochrome" : "neutrals";
  if (a.neutral || b.neutral) return "accent";
  if (a.hue === null || b.hue === null) return null;
  const angle = apart(a.hue, b.hue);
  if (angle <= ONE_HUE) return "monochrome";
  if (angle <= NEIGHBOURS) return "analogous";
  return angle >= OPPOSITE && oneSmall ? "complementary" : null;
}

/** More colour families than this beside the neutrals, and no rule holds a look together. */
export const MOST_ACCENTS = 2;

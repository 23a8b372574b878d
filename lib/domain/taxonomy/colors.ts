import { type ColorFamily, colorFamilies } from "./lexicon/color-words";
import { buildIndex, findTerms } from "./term-index";
import { words } from "./text";

/** The colour families with their swatches; neutral ones go with everything. */
export const colors: readonly { name: string; hex: string; neutral: boolean }[] = colorFamilies.map(
  ({ name, hex, neutral }) => ({ name, hex, neutral }),
);

const byName = new Map(colors.map((color) => [color.name, color]));
export const colorIndex = buildIndex(colorFamilies);

/** Swatch of a colour family, `#rrggbb`; null for a value that is none of ours. */
export function colorHex(family: string): string | null {
  return byName.get(family)?.hex ?? null;
}

/** Whether a family is neutral; unknown families count as not. */
export function isNeutral(family: string): boolean {
  return byName.get(family)?.neutral ?? false;
}

/** A neutral that is also quiet: gold and silver go with everything, and nobody wears them to be overlooked. */
export const isQuiet = (family: string): boolean => isNeutral(family) && !["gold", "silver", "bronze"].includes(family);

const light = new Set(["light", "pale", "pastel", "baby", "claro", "clara", "bebe"]);
const dark = new Set(["dark", "deep", "escuro", "escura", "oscuro", "oscura"]);
const lighter: Record<string, string> = { blue: "light blue", pink: "light pink", purple: "lilac", brown: "camel" };
const darker: Record<string, string> = {
  blue: "navy",
  green: "dark green",
  red: "burgundy",
  orange: "rust",
  beige: "camel",
};

/**
 * The family of a colour as a retailer writes it in a column ("Dark Blue", "Azul marinho/branco": the first counts).
 * Null for blank, "Other", "Unknown" and names that say no colour.
 */
export function readColor(value: string | null): ColorFamily | null {
  for (const part of (value ?? "").split(/[/,;|+&]| and | e | y /i)) {
    const tokens = words(part);
    const hits = findTerms(colorIndex, tokens);
    const hit = hits.find((h) => h.end - h.start > 1) ?? hits[0];
    if (!hit) continue;
    const family = hit.entry;
    if (hit.end - hit.start > 1) return family;
    const shade = tokens.some((t) => dark.has(t))
      ? darker[family.name]
      : tokens.some((t) => light.has(t))
        ? lighter[family.name]
        : undefined;
    return colorFamilies.find((f) => f.name === shade) ?? family;
  }
  return null;
}

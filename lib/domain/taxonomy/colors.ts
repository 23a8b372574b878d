import swatches from "./lexicon/swatches.json" with { type: "json" };

// Pages draw swatches: this file stands alone, so that they do not load the words as well.
const byName = new Map(swatches.families.map((family) => [family.name, family]));

/** The colour families with their swatches; neutral ones go with everything. */
export const colors: readonly { name: string; hex: string; neutral: boolean }[] = swatches.families;

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

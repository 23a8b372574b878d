import { z } from "zod";
import { type ColorFamily, colorFamilies, columnIndex } from "./color-words";
import shades from "./lexicon/shades.json" with { type: "json" };
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";
import { findTerms } from "./term-index";
import { words } from "./text";

const turns = z.record(z.string(), z.enum(colorFamilies.map((family) => family.name)));
const { light, dark, lighter, darker } = readLexicon(
  "shades.json",
  z.strictObject({ about: aboutSchema, light: wordSetSchema, dark: wordSetSchema, lighter: turns, darker: turns }),
  shades,
);

/**
 * The family of a colour as a retailer writes it in a column ("Dark Blue", "Azul marinho/branco": the first counts).
 * Null for blank, "Other", "Unknown" and names that say no colour.
 */
export function readColor(value: string | null): ColorFamily | null {
  for (const part of (value ?? "").split(/[/,;|+&]| and | e | y /i)) {
    const tokens = words(part);
    const hits = findTerms(columnIndex, tokens);
    const hit = hits.find((h) => h.end - h.start > 1) ?? hits[0];
    if (!hit) continue;
    const family = hit.entry;
    return hit.end - hit.start > 1 ? family : shaded(family, tokens);
  }
  return null;
}

/** The family that a shade word beside a colour turns it into: blue with "dark" is navy. */
export function shaded(family: ColorFamily, beside: readonly string[]): ColorFamily {
  const shade = beside.some((word) => dark.has(word))
    ? darker[family.name]
    : beside.some((word) => light.has(word))
      ? lighter[family.name]
      : undefined;
  return colorFamilies.find((other) => other.name === shade) ?? family;
}

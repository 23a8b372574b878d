import { z } from "zod";
import { type ColorFamily, colorIndex, plainColors } from "./color-words";
import { breaks } from "./function-words";
import type { GarmentEntry } from "./garment-index";
import phrases from "./lexicon/color-phrases.json" with { type: "json" };
import { materialIndex } from "./material";
import { patternIndex } from "./pattern";
import type { ProductText, Reading } from "./product-text";
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";
import { findTerms } from "./term-index";

const { fillers, announces } = readLexicon(
  "color-phrases.json",
  z.strictObject({ about: aboutSchema, fillers: wordSetSchema, announces: wordSetSchema }),
  phrases,
);

/**
 * The colour a phrase gives the piece itself: directly before its garment word in English ("Mauve Leather Daypack"),
 * directly after it in Portuguese and Spanish ("Vestido midi preto"), or announced ("na cor preta"). A colour word that
 * stands alone, or that qualifies straps, buttons or a print, says nothing.
 */
export function colorFromText(text: ProductText, garment: GarmentEntry): ColorFamily | null {
  return (
    phraseColor(text.title, text.romance, garment, true) ?? phraseColor(text.opening, text.romance, garment, false)
  );
}

const plain = (word: string) => (plainColors.has(word) ? word : word.replace(/e?s$/, ""));

function phraseColor(
  { tokens, hits }: Reading,
  romance: boolean,
  garment: GarmentEntry,
  trusted: boolean,
): ColorFamily | null {
  const colorHits = findTerms(colorIndex, tokens).filter(
    (hit) =>
      hit.end - hit.start > 1 ||
      announces.has(tokens[hit.start - 1] ?? "") ||
      plainColors.has(plain(tokens[hit.start]!)),
  );
  if (colorHits.length === 0) return null;
  const between = new Set<number>();
  for (const index of [materialIndex, patternIndex])
    for (const hit of findTerms<unknown>(index, tokens)) for (let i = hit.start; i < hit.end; i++) between.add(i);
  const free = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!between.has(i) && !fillers.has(tokens[i]!)) return false;
    return true;
  };
  const unbroken = (from: number, to: number) => !tokens.slice(from, to).some((token) => breaks.romance.has(token));
  for (const color of colorHits) {
    if (announces.has(tokens[color.start - 1] ?? "")) return color.entry;
    for (const hit of hits) {
      if (hit.entry.slot !== garment.slot) continue;
      const qualifies = romance
        ? color.start >= hit.end && (trusted ? unbroken(hit.end, color.start) : free(hit.end, color.start))
        : (color.end <= hit.start && free(color.end, hit.start)) ||
          (tokens[hit.end] === "in" && color.start === hit.end + 1);
      // "black and white dress" has no single colour.
      const alone = colorHits.every((c) => c === color || c.start - color.end > 2 || color.start - c.end > 2);
      if (qualifies && alone) return color.entry;
    }
  }
  return null;
}

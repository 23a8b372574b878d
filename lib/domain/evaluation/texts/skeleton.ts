import { columnIndex } from "@/lib/domain/taxonomy/color-words";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { materialIndex } from "@/lib/domain/taxonomy/material";
import { patternIndex } from "@/lib/domain/taxonomy/pattern";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { unaccent } from "@/lib/domain/taxonomy/text";

/** Where garments, colours, cloths and patterns stand among words, by the taxonomy in whichever of its languages. */
export function detailsIn(words: readonly string[]): { start: number; end: number }[] {
  return [
    ...findTerms(garmentIndex, words),
    ...findTerms(columnIndex, words),
    ...findTerms(materialIndex, words),
    ...findTerms(patternIndex, words),
  ];
}

/**
 * What is left of a text when its garments, colours, cloths and patterns are one word, "[detail]", however many stand in
 * a row: two sentences of one skeleton are one form filled in twice.
 */
export function skeletonOf(masked: string): string {
  const found = [...masked.matchAll(/[\p{L}\p{N}]+/gu)];
  const details = detailsIn(found.map(([word]) => unaccent(word)));
  const inside = new Set(details.flatMap(({ start, end }) => found.slice(start, end).map((match) => match.index)));
  let skeleton = masked;
  for (const { index, 0: word } of found.reverse())
    if (inside.has(index)) skeleton = `${skeleton.slice(0, index)}[detail]${skeleton.slice(index + word.length)}`;
  return skeleton.replace(/\[detail\](?:(?:[ -]|, | and | e )\[detail\])+/g, "[detail]");
}

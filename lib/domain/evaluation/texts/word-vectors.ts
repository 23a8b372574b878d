import { unaccent } from "@/lib/domain/taxonomy/text";

/** Weights by word, of length 1: `at` are places in the vocabulary, ascending. Empty for a text without words. */
export type WordVector = { at: readonly number[]; weight: readonly number[] };

/** Words of two characters or more, lower case without accents. */
const wordsOf = (text: string): string[] => unaccent(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Each text as weighted words: how often it holds the word times the word's rarity, ln((1 + texts) / (1 + texts with
 * it)) + 1, scaled to length 1 (tf-idf with the smooth idf of Pedregosa et al., scikit-learn). No word is left out, none
 * is joined with another: a plain reading, so that it is the texts that tell customers apart. `size` is that of the
 * vocabulary.
 */
export function wordVectors(texts: readonly string[]): { vectors: WordVector[]; size: number } {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const holding = new Map<string, number>();
  for (const counts of counted) for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  const vocabulary = [...holding.keys()].sort();
  const placeOf = new Map(vocabulary.map((word, place) => [word, place]));
  const vectors = counted.map((counts) => {
    const weighted = [...counts]
      .map(
        ([word, n]) => [placeOf.get(word)!, n * (Math.log((1 + texts.length) / (1 + holding.get(word)!)) + 1)] as const,
      )
      .sort(([a], [b]) => a - b);
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return { at: weighted.map(([place]) => place), weight: weighted.map(([, weight]) => weight / length) };
  });
  return { vectors, size: vocabulary.length };
}

import { unaccent } from "@/lib/domain/taxonomy/text";

/** Weights by word, of length 1; empty for a text without words. */
export type WordVector = ReadonlyMap<string, number>;

/** Words of two characters or more, lower case without accents. */
const wordsOf = (text: string): string[] => unaccent(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Each text as weighted words: how often it holds the word times the word's rarity, ln((1 + texts) / (1 + texts with
 * it)) + 1, scaled to length 1 (tf-idf with the smooth idf of Pedregosa et al., scikit-learn). No word is left out, none
 * is joined with another: a plain reading, so that it is the texts that tell customers apart.
 */
export function wordVectors(texts: readonly string[]): WordVector[] {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const holding = new Map<string, number>();
  for (const counts of counted) for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  return counted.map((counts) =>
    unit(
      new Map(
        [...counts].map(([word, n]) => [word, n * (Math.log((1 + texts.length) / (1 + holding.get(word)!)) + 1)]),
      ),
    ),
  );
}

/** The same direction, of length 1; an empty vector stays empty. */
export function unit(vector: ReadonlyMap<string, number>): WordVector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? new Map() : new Map([...vector].map(([word, weight]) => [word, weight / length]));
}

/** Cosine of the angle between two vectors of length 1. */
export function cosine(one: WordVector, other: WordVector): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}

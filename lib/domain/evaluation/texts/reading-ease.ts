import type { Language } from "@/lib/contracts/profile";

/** Words of a text: letters and figures, with the apostrophes and hyphens inside. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];

const vowels: Record<Language, RegExp> = {
  en: /[aeiouyáàâäãéèêëíïóôöõúüœæ]+/gu,
  "pt-BR": /[aeiouáàâãéêíóôõúü]+/gu,
};

/**
 * Syllables by groups of vowels, one at least: of English without the silent e at the end ("made", "names", "used", but
 * "table", "noted"). A figure counts as one. Vowels that meet in a hiatus ("dia", "idea") count as one group, so words
 * come out a little shorter than they are, Portuguese ones more so: compare texts of one language only.
 */
export function syllablesIn(word: string, language: Language): number {
  const low = word.toLowerCase();
  const groups = (low.match(vowels[language]) ?? []).length;
  const silent = language === "en" && (/[^aeiouyl]e$/.test(low) || /[aeiouy]le$/.test(low) || silentEnding(low));
  return Math.max(1, groups - (silent ? 1 : 0));
}

const silentEnding = (word: string): boolean => /[^aeioutd]ed$/.test(word) || /[^aeioulsxzcg]es$/.test(word);

/**
 * How easily sentences read, about 0 (hard) to 100 (easy): Flesch (1948) for English, 206.835 - 1.015 words a sentence
 * - 84.6 syllables a word; for Portuguese 42 more, as Martins, Ghiraldelo, Nunes and Oliveira (1996) adapted it to its
 * longer words. Each text is one sentence. Null without words.
 */
export function readingEase(sentences: readonly string[], language: Language): number | null {
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0);
  const flesch = 206.835 - (1.015 * words.length) / sentences.length - (84.6 * syllables) / words.length;
  return language === "pt-BR" ? flesch + 42 : flesch;
}

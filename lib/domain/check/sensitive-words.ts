import { sensitiveTerms, soundOf } from "./sensitive-terms";

/**
 * Does the text touch what may not be inferred or quoted: health, pregnancy, religion, ethnicity, sexual life, politics,
 * and age or gender, unless the text says what the retailer `declared`? English, Portuguese and Spanish; case, accents and
 * usual misspellings do not matter. The words are in `lexicon`.
 */
export function isSensitive(text: string, declared = false): boolean {
  const sound = sensitiveTerms.innocent.without(soundOf(text));
  return sensitiveTerms.never.find(sound) !== null || (!declared && sensitiveTerms.undeclared.find(sound) !== null);
}

/** Lower case without accents. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

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

/** The shortest run of words that makes a text sensitive, the first of them, in lower case without accents; else null. */
export function sensitiveWord(text: string, declared = false): string | null {
  if (!isSensitive(text, declared)) return null;
  const words = fold(text).split(/\s+/).filter(Boolean);
  for (let length = 1; length < words.length; length++)
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length).join(" ");
      if (isSensitive(run, declared)) return run.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
    }
  return words.join(" ");
}

/** Lower case without accents. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

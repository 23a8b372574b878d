import type { Language } from "@/lib/contracts/profile";
import { numbersOf, wordsOf } from "@/lib/domain/check/tokens";
import type { Correction } from "@/lib/domain/dossier";

/**
 * What a pinned statement says, when the records make one under its key. Nobody pinned a figure for ever: while only
 * figures differ, today's text stands. Any other wording was not what the person pinned: the text of then stands. An
 * engine's text of another language cannot be compared, and the same claim is at hand in this one: that stands.
 */
export function pinnedText({ text, language = null }: Correction, said: string, here: Language): string {
  if (text === null || (language !== null && language !== here)) return said;
  return withoutFigures(text) === withoutFigures(said) ? said : text;
}

const withoutFigures = (text: string): string =>
  wordsOf(text)
    .filter((word) => numbersOf(word).length === 0)
    .join(" ");

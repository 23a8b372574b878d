import { type PatternFamily, patternFamilies } from "./lexicon/pattern-words";
import { buildIndex, findTerms, readValue } from "./term-index";
import { firstSentence, given, words } from "./text";

export const patternIndex = buildIndex(patternFamilies);
const textIndex = buildIndex(patternFamilies.filter((family) => family.text));

/** Pattern of a column value: our family, or the retailer's own word in lower case; null when blank or unknown. */
export function readPattern(value: string | null): string | null {
  const text = given(value);
  if (!text || text === "unknown" || text === "other") return null;
  return readValue(patternIndex, text)?.name ?? text;
}

/** Pattern named in the name or the first sentence, by words that may be trusted there. */
export function patternFromText(name: string, description: string | null): PatternFamily | null {
  for (const text of [name, firstSentence(description ?? "")]) {
    const hit = findTerms(textIndex, words(text))[0];
    if (hit) return hit.entry;
  }
  return null;
}

import type { Language } from "./read-lexicon";

function pluralOf(word: string, language: Language): string[] {
  if (word.length < 3) return [];
  const regular = [`${word}s`];
  if (/[^aeiou]$/.test(word) || language !== "en") regular.push(`${word}es`);
  if (language === "en") {
    if (/(s|x|ch|sh)$/.test(word)) return [`${word}es`];
    if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
    if (/f$/.test(word)) return [`${word.slice(0, -1)}ves`, `${word}s`];
    return regular;
  }
  if (/ao$/.test(word)) return [`${word.slice(0, -2)}oes`, `${word}s`];
  if (/[aeou]l$/.test(word)) return [`${word.slice(0, -1)}is`, `${word}es`];
  if (/m$/.test(word)) return [`${word.slice(0, -1)}ns`];
  if (/z$/.test(word)) return [`${word.slice(0, -1)}ces`, `${word}es`];
  return regular;
}

/**
 * The term itself and its likely plurals: the last word in English ("suit jackets"), the first or every word in
 * Portuguese and Spanish ("calças jeans", "camisas polos"). Too many forms do no harm, a missing one costs a match.
 */
export function forms(term: readonly string[], language: Language): string[][] {
  const result: string[][] = [[...term]];
  const last = term.length - 1;
  if (language === "en" || term.length === 1) {
    for (const plural of pluralOf(term[last]!, language)) result.push([...term.slice(0, last), plural]);
    return result;
  }
  for (const plural of pluralOf(term[0]!, language)) {
    result.push([plural, ...term.slice(1)]);
    const others = term.slice(1).map((word) => pluralOf(word, language)[0] ?? word);
    result.push([plural, ...others]);
  }
  return result;
}

import { forms } from "./plurals";
import type { Language, Words } from "./read-lexicon";
import { words } from "./text";

type Term<T> = { words: string[]; entry: T; languages: Language[] };
/** Terms by their first word, longest first. */
export type TermIndex<T> = ReadonlyMap<string, readonly Term<T>[]>;
export type Hit<T> = { start: number; end: number; entry: T; languages: readonly Language[] };

const languages: readonly Language[] = ["en", "pt", "es"];

/** Index of every term of a lexicon with its plurals. The first entry that claims a term in any language keeps it. */
export function buildIndex<T extends Words>(
  entries: readonly T[],
  extra?: (entry: T) => readonly string[],
): TermIndex<T> {
  const index = new Map<string, Term<T>[]>();
  const seen = new Map<string, Term<T>>();
  const add = (termWords: string[], entry: T, language: Language) => {
    const key = termWords.join(" ");
    const known = seen.get(key);
    if (known) {
      if (known.entry === entry && !known.languages.includes(language)) known.languages.push(language);
      return;
    }
    const term = { words: termWords, entry, languages: [language] };
    seen.set(key, term);
    const list = index.get(termWords[0]!) ?? [];
    list.push(term);
    index.set(termWords[0]!, list);
  };
  // Terms as written come before derived plurals: "tights" of one entry must not lose to the plural of another's "tight".
  for (const plural of [false, true])
    for (const entry of entries)
      for (const language of languages) {
        for (const text of [...(entry[language] ?? []), ...(language === "en" && extra ? extra(entry) : [])]) {
          const term = words(text);
          if (term.length === 0) continue;
          for (const form of plural ? forms(term, language).slice(1) : [term]) add(form, entry, language);
        }
      }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Non-overlapping hits from left to right, the longest term at each place. */
export function findTerms<T>(index: TermIndex<T>, tokens: readonly string[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const term = index.get(tokens[start]!)?.find((t) => t.words.every((word, i) => tokens[start + i] === word));
    if (!term) continue;
    const end = start + term.words.length;
    hits.push({ start, end, entry: term.entry, languages: term.languages });
    start = end - 1;
  }
  return hits;
}

/** The entry that names the whole text, or the longest term found in it: how a column value is read. */
export function readValue<T>(index: TermIndex<T>, text: string): T | null {
  const tokens = words(text);
  let best: Hit<T> | null = null;
  for (const hit of findTerms(index, tokens)) if (!best || hit.end - hit.start > best.end - best.start) best = hit;
  return best?.entry ?? null;
}

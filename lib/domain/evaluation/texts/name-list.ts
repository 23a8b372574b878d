import { unaccent } from "@/lib/domain/taxonomy/text";

type Name = { words: readonly string[]; folded: readonly string[] };
/** Names by their first word, longest first. */
export type NameList = ReadonlyMap<string, readonly Name[]>;

/**
 * Names to be found in texts, whatever their accents and punctuation. "Wrap dress, bottle green crepe" is also found as
 * "Wrap dress". A name of one word is found only as it is written, and only if it is written with a capital: a piece
 * called "table" is not told from a table.
 */
export function nameList(names: Iterable<string>): NameList {
  const list = new Map<string, Map<string, Name>>();
  for (const name of names)
    for (const form of new Set([name, name.split(", ")[0]!])) {
      const words = form.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0 || (words.length === 1 && !/^\p{Lu}/u.test(words[0]!))) continue;
      const folded = words.map(unaccent);
      const same = list.get(folded[0]!) ?? new Map<string, Name>();
      same.set(words.length === 1 ? words[0]! : folded.join(" "), { words, folded });
      list.set(folded[0]!, same);
    }
  return new Map(
    [...list].map(([first, same]) => [first, [...same.values()].sort((a, b) => b.words.length - a.words.length)]),
  );
}

/** How many words the longest name that begins at this word has; 0 for none. */
export function nameAt(list: NameList, text: readonly { word: string; folded: string }[], at: number): number {
  const found = list
    .get(text[at]!.folded)
    ?.find(({ words, folded }) =>
      words.length === 1 ? text[at]!.word === words[0] : folded.every((word, i) => text[at + i]?.folded === word),
    );
  return found?.words.length ?? 0;
}

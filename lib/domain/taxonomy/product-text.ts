import { breaks } from "./function-words";
import type { GarmentEntry } from "./garment-index";
import { isRomance } from "./language";
import { findNouns, type Noun } from "./noun-index";
import type { Hit } from "./term-index";
import { firstSentence, words } from "./text";

/** A text cut into words with the nouns found in it, and of those the garments. */
export type Reading = { tokens: string[]; nouns: Hit<Noun>[]; hits: Hit<GarmentEntry>[] };

/** A product's name and description, cut once for every reader. `opening` is the first sentence that names something. */
export type ProductText = {
  romance: boolean;
  described: boolean;
  title: Reading;
  opening: Reading;
  rest: Reading;
  /** The name's words, and all words, with a space at each end, to look phrases up in. */
  name: string;
  all: string;
};

const garmentsOf = (nouns: readonly Hit<Noun>[]): Hit<GarmentEntry>[] =>
  nouns.flatMap(({ entry, ...hit }) => (entry.garment ? [{ ...hit, entry: entry.garment }] : []));

function scan(text: string): Reading {
  const tokens = words(text);
  const nouns = findNouns(tokens);
  return { tokens, nouns, hits: garmentsOf(nouns) };
}

/** Fewer words than these are a second name, not a description. */
const shortest = 6;

/** Cuts name and description; in an English text, words that are nouns only in Spanish ("jersey") do not count. */
export function readProductText(name: string, description: string | null): ProductText {
  const text = description ?? "";
  const title = scan(name);
  const rest = scan(text);
  let first = firstSentence(text);
  let opening = scan(first);
  if (opening.nouns.length === 0 && first.length < text.length) {
    // A slogan or a brand may come first; the second sentence then names the piece.
    first = firstSentence(text.slice(first.length + 1));
    const second = scan(first);
    if (second.nouns.length > 0) opening = second;
  }
  const romance = isRomance([...title.tokens, ...rest.tokens], [...title.hits, ...rest.hits]);
  const keep = (reading: Reading): Reading => {
    if (romance || text === "") return reading;
    const nouns = reading.nouns.filter((hit) => hit.languages.includes("en"));
    return { tokens: reading.tokens, nouns, hits: garmentsOf(nouns) };
  };
  return {
    romance,
    described: rest.tokens.length >= shortest,
    title: keep(title),
    opening: keep(opening),
    rest: keep(rest),
    name: ` ${title.tokens.join(" ")} `,
    all: ` ${[...title.tokens, ...rest.tokens].join(" ")} `,
  };
}

/** The noun a phrase is about: the last before the first preposition, the first in Portuguese and Spanish. */
export function headOf(reading: Reading, romance: boolean): Hit<Noun> | null {
  const ends = romance ? breaks.romance : breaks.en;
  let end = reading.tokens.findIndex((token) => ends.has(token));
  if (end < 0) end = reading.tokens.length;
  const before = reading.nouns.filter((hit) => hit.start < end);
  return (romance ? before[0] : (before.findLast((hit) => !isSet(hit)) ?? before.at(-1))) ?? null;
}

/** "Set" says how many, the noun beside it what. */
const isSet = (hit: Hit<Noun>): boolean => hit.entry.garment?.type === "set";

import { z } from "zod";
import { breaks } from "./function-words";
import { type GarmentEntry, garmentIndex } from "./garment-index";
import { isRomance } from "./language";
import refinementFile from "./lexicon/refinements.json" with { type: "json" };
import { aboutSchema, readLexicon } from "./read-lexicon";
import { findTerms, type Hit } from "./term-index";
import { firstSentence, words } from "./text";
import { parts, stray } from "./weak-garments";

const { refinements } = readLexicon(
  "refinements.json",
  z.strictObject({
    about: aboutSchema,
    refinements: z.array(z.strictObject({ type: z.string(), any: z.array(z.string()), to: z.string() })),
  }),
  refinementFile,
);

/** A text cut into words with the garment words found in it. */
export type Reading = { tokens: string[]; hits: Hit<GarmentEntry>[] };
/** A product's name and description, cut once for every reader. */
export type ProductText = {
  romance: boolean;
  title: Reading;
  opening: Reading;
  rest: Reading;
  all: ReadonlySet<string>;
};

const scan = (text: string): Reading => {
  const tokens = words(text);
  return { tokens, hits: findTerms(garmentIndex, tokens) };
};

/** Cuts name and description; in an English text, words that are garments only in Spanish ("jersey") do not count. */
export function readProductText(name: string, description: string | null): ProductText {
  const text = description ?? "";
  const title = scan(name);
  let first = firstSentence(text);
  let opening = scan(first);
  if (opening.hits.length === 0 && first.length < text.length) {
    // A slogan or a brand may come first; the second sentence then names the piece.
    first = firstSentence(text.slice(first.length + 1));
    const second = scan(first);
    if (second.hits.length > 0) opening = second;
  }
  const rest = scan(text);
  const romance = isRomance([...title.tokens, ...rest.tokens], [...title.hits, ...rest.hits]);
  const keep = (reading: Reading): Reading =>
    romance || text === ""
      ? reading
      : { tokens: reading.tokens, hits: reading.hits.filter((hit) => hit.languages.includes("en")) };
  return {
    romance,
    title: keep(title),
    opening: keep(opening),
    rest: keep(rest),
    all: new Set([...title.tokens, ...rest.tokens]),
  };
}

/** The garment word a noun phrase is about: the last before the first preposition, the first in Portuguese and Spanish. */
function head(reading: Reading, romance: boolean): Hit<GarmentEntry> | null {
  const ends = romance ? breaks.romance : breaks.en;
  let end = reading.tokens.findIndex((token) => ends.has(token));
  if (end < 0) end = reading.tokens.length;
  const before = reading.hits.filter((hit) => hit.start < end);
  return (romance ? before[0] : before.at(-1)) ?? null;
}

export type Found = { garment: GarmentEntry; confidence: number };

const overriding = new Set(["swim", "nightwear"]);
const keepsItself = new Set(["swim", "nightwear", "shoes", "bag"]);

/**
 * What the piece is, from its words: in English the last garment word before the first preposition of the
 * description's first sentence, else the last of the name, else the first anywhere; in Portuguese and Spanish the name
 * comes first. Then overrides: swim and night words, a "set" of something, and the refinements. Null when no word tells.
 */
export function findGarment(text: ProductText): Found | null {
  const { title, opening, rest, romance } = text;
  const lead = romance && title.hits[0];
  const found =
    of(lead || null, 0.9) ??
    of(notAPart(head(opening, romance), title), 0.9) ??
    of(head(title, romance) ?? title.hits.at(-1), 0.8) ??
    of(
      rest.hits.find((hit) => !stray.has(hit.entry.type)),
      0.5,
    );
  const settled = found && override(found, text);
  return settled && refine(settled, text);
}

/** "A standing collar and a row of buttons" under "Portrait blouse". */
const notAPart = (hit: Hit<GarmentEntry> | null, title: Reading): Hit<GarmentEntry> | null =>
  hit && parts.has(hit.entry.type) && title.hits.length > 0 ? null : hit;

const of = (hit: Hit<GarmentEntry> | null | undefined, confidence: number): Found | null =>
  hit ? { garment: hit.entry, confidence } : null;

function override(found: Found, { opening, title }: ProductText): Found | null {
  const others = [...opening.hits, ...title.hits].map((hit) => hit.entry);
  if (!keepsItself.has(found.garment.slot)) {
    const other = others.find((entry) => overriding.has(entry.slot));
    if (other) return { garment: other, confidence: 0.7 };
  }
  if (found.garment.type === "set") {
    const contents = others.filter((entry) => entry.type !== "set");
    // A set of nothing that is worn is a dinner set.
    if (!contents[0]) return null;
    if (contents.every((entry) => entry.slot === contents[0]!.slot)) return { garment: contents[0], confidence: 0.7 };
  }
  return found;
}

function refine(found: Found, { all }: ProductText): Found {
  for (const { type, any, to } of refinements)
    if (found.garment.type === type && any.some((word) => all.has(word)))
      return { garment: typeEntry(to) ?? found.garment, confidence: Math.min(found.confidence, 0.7) };
  return found;
}

const typeEntry = (type: string): GarmentEntry | null => findTerms(garmentIndex, words(type))[0]?.entry ?? null;

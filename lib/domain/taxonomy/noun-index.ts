import { type GarmentEntry, garments } from "./garment-index";
import noNounFile from "./lexicon/no-nouns.json" with { type: "json" };
import { type OtherThings, otherThings } from "./other-things";
import { aboutSchema, readLexicon, termsSchema, type Words } from "./read-lexicon";
import { buildIndex, findTerms, type Hit } from "./term-index";

/** What a noun names: a garment, or a thing that is no fashion. */
export type Noun = { garment: GarmentEntry; thing?: undefined } | { garment?: undefined; thing: OtherThings };

const { about: _, ...noNouns } = readLexicon(
  "no-nouns.json",
  termsSchema.extend({ about: aboutSchema }).strict(),
  noNounFile,
);
const of = ({ en, pt, es }: Words): Words => ({ en, pt, es });
const index = buildIndex<Words & { noun: Noun | null }>([
  { ...noNouns, noun: null },
  ...garments.map((garment) => ({ ...of(garment), noun: { garment } })),
  ...otherThings.map((thing) => ({ ...of(thing), noun: { thing } })),
]);

/** The garments and things that a text names, from left to right; phrases that only look like one are skipped. */
export function findNouns(tokens: readonly string[]): Hit<Noun>[] {
  return findTerms(index, tokens).flatMap(({ entry, ...hit }) => (entry.noun ? [{ ...hit, entry: entry.noun }] : []));
}

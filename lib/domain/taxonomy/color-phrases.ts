import { z } from "zod";
import phrases from "./lexicon/color-phrases.json" with { type: "json" };
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";

const set = wordSetSchema;
const fileSchema = z.strictObject({
  about: aboutSchema,
  fillers: set,
  announces: set,
  groups: set,
  marks: set,
  joins: set,
  vivid: set,
  bearers: z.record(z.string(), set),
  patterned: set,
  parts: set,
  elsewhere: set,
  ends: set,
  owners: set,
});

/** The words by which a phrase gives a piece, a part of it or the scene its colour; the file tells each list's reason. */
export const colorPhrases = readLexicon("color-phrases.json", fileSchema, phrases);

/** Whether the colour of what this word names is the colour of the piece itself ("upper", and "frame" of glasses). */
export const bears = (token: string, slot: string): boolean =>
  (colorPhrases.bearers.any?.has(token) || colorPhrases.bearers[slot]?.has(token)) ?? false;

/** Whether a token is punctuation. */
export const isMark = (token: string): boolean => !/[a-z0-9]/.test(token);

/** Gold and silver: of jewels a colour, and beside another colour only its sheen. */
export const isMetal = (family: { name: string }): boolean => family.name === "gold" || family.name === "silver";

import { z } from "zod";
import { slotSchema } from "@/lib/contracts/tags";
import shelfFile from "./lexicon/other-shelves.json" with { type: "json" };
import thingFile from "./lexicon/other-things.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";

const shelfSchema = termsSchema.extend({ slot: slotSchema, open: z.boolean() }).strict();
const thingSchema = termsSchema.extend({ slot: slotSchema, name: z.string() }).strict();

/** A shelf of a mixed retailer that holds no fashion; `open` yields to a garment named further in. */
export type OtherShelf = z.infer<typeof shelfSchema>;
/** Things of one topic that are no fashion. */
export type OtherThings = z.infer<typeof thingSchema>;

export const otherShelves: readonly OtherShelf[] = readLexicon(
  "other-shelves.json",
  z.strictObject({ about: aboutSchema, shelves: z.array(shelfSchema) }),
  shelfFile,
).shelves;

export const otherThings: readonly OtherThings[] = readLexicon(
  "other-things.json",
  z.strictObject({ about: aboutSchema, topics: z.array(thingSchema) }),
  thingFile,
).topics;

/** The topic whose words make a garment a thing: a jumper for a dog. */
export const petThings = otherThings.find((things) => things.name === "pets")!;

import { z } from "zod";
import { slotSchema } from "@/lib/contracts/tags";
import nonFashionFile from "./lexicon/non-fashion.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";

const nonFashionSchema = termsSchema
  .extend({ slot: slotSchema, kind: z.enum(["shelf", "open shelf", "thing"]) })
  .strict();
/** What a mixed retailer sells besides fashion; the file tells what each kind means. */
export type NonFashion = z.infer<typeof nonFashionSchema>;

export const nonFashion: readonly NonFashion[] = readLexicon(
  "non-fashion.json",
  z.strictObject({ about: aboutSchema, entries: z.array(nonFashionSchema) }),
  nonFashionFile,
).entries;

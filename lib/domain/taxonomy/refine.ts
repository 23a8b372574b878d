import { z } from "zod";
import { sureness } from "./confidence";
import { type GarmentEntry, garments } from "./garment-index";
import refinementFile from "./lexicon/refinements.json" with { type: "json" };
import type { ProductText } from "./product-text";
import { aboutSchema, readLexicon } from "./read-lexicon";
import { words } from "./text";

const byType = new Map(garments.map((garment) => [garment.type, garment]));
const typeSchema = z.string().refine((type) => byType.has(type), "no garment has this type");
const phrases = z.array(z.string()).transform((list) => list.map((phrase) => ` ${words(phrase).join(" ")} `));

const { refinements } = readLexicon(
  "refinements.json",
  z.strictObject({
    about: aboutSchema,
    refinements: z.array(
      z.strictObject({
        type: typeSchema,
        where: z.enum(["name", "text"]).default("text"),
        any: phrases,
        also: phrases.optional(),
        unless: phrases.default([]),
        to: typeSchema,
      }),
    ),
  }),
  refinementFile,
);

type Found = { garment: GarmentEntry; confidence: number };

/** One garment word, two pieces: a phrase elsewhere in the text decides which. The first refinement that applies counts. */
export function refine(found: Found, { name, all }: ProductText): Found {
  for (const { type, where, any, also, unless, to } of refinements) {
    if (found.garment.type !== type) continue;
    const text = where === "name" ? name : all;
    if (!any.some((phrase) => text.includes(phrase)) || unless.some((phrase) => all.includes(phrase))) continue;
    if (!also || also.some((phrase) => all.includes(phrase)))
      return { garment: byType.get(to)!, confidence: Math.min(found.confidence, sureness.corrected) };
  }
  return found;
}

import { z } from "zod";
import { seasonSchema } from "./garment";
import materialFile from "./lexicon/materials.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";
import { buildIndex } from "./term-index";

const materialSchema = termsSchema
  .extend({ name: z.string(), lift: z.int().min(-1).max(1), season: seasonSchema.optional() })
  .strict();
/** `lift` is what the cloth does to formality: silk dresses a piece up, fleece dresses it down. */
export type Material = z.infer<typeof materialSchema>;

const fileSchema = z.strictObject({ about: aboutSchema, materials: z.array(materialSchema) });

/** Words for materials in columns and texts. */
export const materialIndex = buildIndex(readLexicon("materials.json", fileSchema, materialFile).materials);

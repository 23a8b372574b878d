import { z } from "zod";
import weakGarments from "./lexicon/weak-garments.json" with { type: "json" };
import { aboutSchema, readLexicon } from "./read-lexicon";

const types = z.array(z.string()).transform((names): ReadonlySet<string> => new Set(names));

/** Garment types whose words say less than others; the file tells each list's reason. */
export const { vague, stray, parts } = readLexicon(
  "weak-garments.json",
  z.strictObject({ about: aboutSchema, vague: types, stray: types, parts: types }),
  weakGarments,
);

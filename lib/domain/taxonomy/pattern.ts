import { z } from "zod";
import patternFile from "./lexicon/patterns.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";
import { buildIndex, findTerms, readValue } from "./term-index";
import { firstSentence, given, words } from "./text";

const patternSchema = termsSchema.extend({ name: z.string(), text: z.boolean() }).strict();
export type PatternFamily = z.infer<typeof patternSchema>;

const patternFamilies = readLexicon(
  "patterns.json",
  z.strictObject({ about: aboutSchema, patterns: z.array(patternSchema) }),
  patternFile,
).patterns;
export const patternIndex = buildIndex(patternFamilies);
const textIndex = buildIndex(patternFamilies.filter((family) => family.text));

/** Pattern of a column value: our family, or the retailer's own word in lower case; null when blank or unknown. */
export function readPattern(value: string | null): string | null {
  const text = given(value);
  if (!text || text === "unknown" || text === "other") return null;
  return readValue(patternIndex, text)?.name ?? text;
}

/** Pattern named in the name or the first sentence, by words that may be trusted there. */
export function patternFromText(name: string, description: string | null): PatternFamily | null {
  for (const text of [name, firstSentence(description ?? "")]) {
    const hit = findTerms(textIndex, words(text))[0];
    if (hit) return hit.entry;
  }
  return null;
}

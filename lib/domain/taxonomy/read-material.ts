import { z } from "zod";
import type { Tag } from "@/lib/contracts/tags";
import { garmentIndex } from "./garment-index";
import partWords from "./lexicon/part-words.json" with { type: "json" };
import { type Material, materialIndex } from "./material";
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";
import { findTerms, readValue } from "./term-index";
import { firstSentence, given, words } from "./text";

export type MaterialReading = { tag: Tag; material: Material | null };

/** "with leather straps": what follows these is a part, not the piece. */
const parts = readLexicon(
  "part-words.json",
  z.strictObject({ about: aboutSchema, words: wordSetSchema }),
  partWords,
).words;

/** Main material: the column first, else the first one named for the piece itself in its name or first sentence. */
export function readMaterial(column: string | null, name: string, description: string | null): MaterialReading | null {
  const text = given(column);
  if (text) {
    const material = readValue(materialIndex, text.split(/[,;/]/)[0]!) ?? readValue(materialIndex, text);
    return { tag: { value: material?.name ?? text, source: "given", confidence: 1 }, material };
  }
  for (const candidate of [firstSentence(description ?? ""), name]) {
    const tokens = words(candidate);
    const end = tokens.findIndex((token) => parts.has(token));
    const before = end < 0 ? tokens : tokens.slice(0, end);
    const hits = findTerms(materialIndex, before);
    // In "Jersey de lana" the garment is the jersey and the material the wool.
    const garments = findTerms(garmentIndex, before);
    const hit = hits.find((h) => !garments.some((g) => g.start <= h.start && h.end <= g.end)) ?? hits[0];
    if (hit) return { tag: { value: hit.entry.name, source: "inferred", confidence: 0.7 }, material: hit.entry };
  }
  return null;
}

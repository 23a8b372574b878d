import { z } from "zod";
import type { Tag } from "@/lib/contracts/tags";
import { type Occasion, occasionNames, occasionSchema } from "./garment";
import type { GarmentEntry } from "./garment-index";
import occasionFile from "./lexicon/occasions.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";
import { buildIndex, findTerms, readValue } from "./term-index";
import { given, words } from "./text";

const occasionWords = readLexicon(
  "occasions.json",
  z.strictObject({
    about: aboutSchema,
    occasions: z.array(termsSchema.extend({ name: occasionSchema, column: z.array(z.string()) }).strict()),
  }),
  occasionFile,
).occasions;
const textIndex = buildIndex(occasionWords);
const columnIndex = buildIndex(occasionWords, (entry) => entry.column);
const rank = new Map<string, number>(occasionNames.map((name, i) => [name, i]));

/** An occasion in our words ("Formal affair" is formal-event, "vacation" is travel); the retailer's own word otherwise; null when blank. */
export function occasionName(value: string | null): string | null {
  const text = given(value);
  if (!text || text === "unknown" || text === "other") return null;
  return rank.has(text) ? text : (readValue(columnIndex, text)?.name ?? text);
}

/** Occasions given for the product, else those its words name, else those its garment and formality are for. At most three. */
export function readOccasions(
  column: string | null,
  name: string,
  description: string | null,
  garment: GarmentEntry | null,
  formality: number | null,
): Tag[] {
  const declared = (column ?? "")
    .split(/[,;|/]/)
    .map(occasionName)
    .filter((value) => value !== null);
  if (declared.length > 0) return [...new Set(declared)].map((value) => ({ value, source: "given", confidence: 1 }));
  const scores = new Map<Occasion, number>();
  const add = (occasion: Occasion, confidence: number) =>
    scores.set(occasion, Math.max(confidence, scores.get(occasion) ?? 0));
  for (const hit of findTerms(textIndex, words(name))) add(hit.entry.name, 0.8);
  for (const hit of findTerms(textIndex, words(description ?? ""))) add(hit.entry.name, 0.6);
  // What the words say of a sports top or a wedding dress replaces what its cut alone would suggest.
  const special = [...scores.keys()].some((occasion) => occasion !== "everyday");
  if (!special || (scores.size === 1 && scores.has("travel")))
    for (const occasion of garment?.occasions ?? []) add(occasion, 0.5);
  if (scores.size === 0 && formality !== null && garment && formality >= 4) add("evening", 0.4);
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || rank.get(a)! - rank.get(b)!)
    .slice(0, 3)
    .map(([value, confidence]) => ({ value, source: "inferred", confidence }));
}

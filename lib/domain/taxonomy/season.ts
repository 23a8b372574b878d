import { z } from "zod";
import type { Tag } from "@/lib/contracts/tags";
import type { GarmentEntry } from "./garment-index";
import seasons from "./lexicon/seasons.json" with { type: "json" };
import type { Material } from "./material";
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";
import { words } from "./text";

const { summer, winter } = readLexicon(
  "seasons.json",
  z.strictObject({ about: aboutSchema, summer: wordSetSchema, winter: wordSetSchema }),
  seasons,
);

/** summer, winter or transition, from words, material or garment; null when they say nothing or disagree. */
export function readSeason(
  garment: GarmentEntry | null,
  material: Material | null,
  name: string,
  opening: string,
): Tag | null {
  const tokens = words(`${name} ${opening}`);
  const warm = tokens.some((t) => summer.has(t)) || material?.season === "summer" || garment?.season === "summer";
  const cold = tokens.some((t) => winter.has(t)) || material?.season === "winter" || garment?.season === "winter";
  if (warm !== cold) return { value: warm ? "summer" : "winter", source: "inferred", confidence: 0.6 };
  if (!warm && garment?.season) return { value: garment.season, source: "inferred", confidence: 0.5 };
  return null;
}

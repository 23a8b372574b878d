import type { Tag } from "@/lib/contracts/tags";
import type { GarmentEntry } from "./garment-index";
import type { Material } from "./lexicon/material-words";
import { words } from "./text";

const summer = new Set("summer summery beach airy verao praia verano playa short-sleeved sleeveless".split(" "));
const winter = new Set("winter warm thermal cosy cozy thick inverno termico invierno abrigado fleece".split(" "));

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

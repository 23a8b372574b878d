import { z } from "zod";
import type { Tag } from "@/lib/contracts/tags";
import type { GarmentEntry } from "./garment-index";
import formality from "./lexicon/formality.json" with { type: "json" };
import type { Material } from "./material";
import { aboutSchema, readLexicon, wordSetSchema } from "./read-lexicon";
import { words } from "./text";

const { up, blackTie, down } = readLexicon(
  "formality.json",
  z.strictObject({ about: aboutSchema, up: wordSetSchema, blackTie: wordSetSchema, down: wordSetSchema }),
  formality,
);

/**
 * 1 (sport, lounge) to 5 (black tie): the garment's own, moved by one step by its material and one by telling words.
 * Pieces whose formality the garment word does not tell (a bag, a bra) have none.
 */
export function readFormality(
  garment: GarmentEntry | null,
  material: Material | null,
  name: string,
  opening: string,
): Tag | null {
  if (garment?.formality === undefined) return null;
  const tokens = words(`${name} ${opening}`);
  const lift =
    (material?.lift ?? 0) + (tokens.some((t) => up.has(t)) ? 1 : 0) - (tokens.some((t) => down.has(t)) ? 1 : 0);
  // Black tie is said by the garment or by words for it, never by a silk blouse alone.
  const top = garment.formality === 5 || tokens.some((t) => blackTie.has(t)) ? 5 : 4;
  const value = Math.min(top, Math.max(1, garment.formality + Math.max(-1, Math.min(1, lift))));
  return { value: String(value), source: "inferred", confidence: 0.6 };
}

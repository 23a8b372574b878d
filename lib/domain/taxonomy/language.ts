import { tells } from "./function-words";
import type { GarmentEntry } from "./garment-index";
import type { Hit } from "./term-index";

/**
 * Whether a product is described in Portuguese or Spanish, where the noun leads ("vestido camisa" is a dress): by
 * function words first, and by garment words that only those languages have where there are none.
 */
export function isRomance(tokens: readonly string[], hits: readonly Hit<GarmentEntry>[]): boolean {
  let score = 0;
  for (const token of tokens) {
    if (tells.romance.has(token)) score++;
    if (tells.en.has(token)) score--;
  }
  if (score !== 0) return score > 0;
  return hits.some((hit) => !hit.languages.includes("en")) && !hits.some((hit) => hit.languages.join() === "en");
}

import { readBriefWords } from "./brief-words";
import type { Desk, Told } from "./desk";
import { writeClothHook } from "./hook-cloth";
import { writeColor, writeQuiet } from "./hook-color";
import { writeFirst, writeMaking } from "./hook-garment";
import { writeLives } from "./hook-lives";
import { writeOccasion } from "./hook-occasion";
import { writePattern } from "./hook-pattern";
import { writeWear } from "./hook-wear";

const most = 4;

/**
 * Themes to write about, from what sets the customer apart. The same theme has the same key for every customer; its text
 * is in the customer's own garments, cloths and colours.
 */
export function writeHooks(desk: Desk): Told[] {
  const words = readBriefWords(desk.reading);
  const named = new Set<string>();
  return [
    ...writeFirst(desk),
    ...writeMaking(desk, words),
    ...writeColor(desk),
    ...writePattern(desk),
    ...writeLives(desk, named),
    ...writeClothHook(desk, words, named),
    ...writeWear(desk, words),
    ...writeOccasion(desk),
    ...writeQuiet(desk),
  ]
    .filter(({ key }) => !desk.reading.rejected.has(key))
    .slice(0, most);
}

import type { Phrase } from "./color-mentions";
import { bears, colorPhrases } from "./color-phrases";
import type { GarmentEntry } from "./garment-index";
import { materialIndex } from "./material";
import { findNouns, type Noun } from "./noun-index";
import { patternIndex } from "./pattern";
import { findTerms } from "./term-index";

/** The piece that is described, and what its name calls it where that is something else (a dress on the shelf of belts). */
export type Piece = { garment: GarmentEntry; named: Noun | null };

/**
 * What a word after a colour says of it: `piece` and `bearer` that it is the piece's, `material` the same where nothing
 * follows, `pattern` that it is one of several, `part` that it is not the piece's.
 */
export type Role = { role: "piece" | "bearer" | "material" | "pattern" | "part"; end: number };

const alike = (entry: GarmentEntry, other: GarmentEntry | undefined): boolean =>
  other !== undefined &&
  entry.slot === other.slot &&
  (entry.slot !== "accessory" || entry.type === other.type || entry.silhouette === other.silhouette);

/** The role of the word at each place of an English phrase; undefined for words without one. */
export function readRoles({ tokens }: Phrase, { garment, named }: Piece): (at: number) => Role | undefined {
  const { parts, patterned } = colorPhrases;
  const roles = new Map<number, Role>();
  for (const { start, end } of findTerms<unknown>(patternIndex, tokens)) roles.set(start, { role: "pattern", end });
  for (const { start, end } of findTerms(materialIndex, tokens)) roles.set(start, { role: "material", end });
  for (const { start, end, entry, languages } of findNouns(tokens)) {
    const word = tokens[start]!;
    const noun = entry.garment;
    if (noun?.type === "set") continue;
    const own = noun ? alike(noun, garment) || alike(noun, named?.garment) : entry.thing === named?.thing;
    // "A chunky black heel" is no shoe.
    if (own && !(end - start === 1 && parts.has(word))) roles.set(start, { role: "piece", end });
    else if (!bears(word, garment.slot) && (!roles.has(start) || (noun && languages.includes("en"))))
      roles.set(start, { role: "part", end });
  }
  return (at) => {
    const token = tokens[at] ?? "";
    const known = roles.get(at);
    if (known?.role === "piece") return known;
    if (bears(token, garment.slot)) return { role: known?.role === "material" ? "material" : "bearer", end: at + 1 };
    if (patterned.has(token)) return { role: "pattern", end: at + 1 };
    return parts.has(token) ? { role: "part", end: at + 1 } : known;
  };
}

import type { LookPiece } from "@/lib/contracts/profile";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { type Harmony, harmonyOf, hueOf } from "./color-harmony";
import { goingOut } from "./going-out";
import type { Wearer } from "./wearer";

/** A look in the making. */
export type Outfit = {
  occasion: string;
  /** The formality the occasion is dressed at, when known. */
  formality: number | null;
  grades: number[];
  seasons: string[];
  /** Colour families, and the house's own word for each: a reader sees the word, harmony sees the family. */
  colors: string[];
  colorWords: string[];
  patterned: boolean;
  season: Wearer["season"];
  pieces: LookPiece[];
};

export type Garment = {
  season: string | null;
  slot: string;
  color: string | null;
  /** The colour as the house calls it on this piece. */
  colorWord: string | null;
  formality: number | null;
  pattern: string | null;
};

export function emptyOutfit(occasion: OccasionReading, wearer: Wearer): Outfit {
  return {
    occasion: occasion.value,
    // Flat sandals looked at for parties do not make a party a casual one.
    formality:
      goingOut.has(occasion.value) && occasion.formality !== null
        ? Math.max(3.25, occasion.formality)
        : occasion.formality,
    grades: [],
    seasons: [],
    colors: [],
    colorWords: [],
    patterned: false,
    season: wearer.season,
    pieces: [],
  };
}

/** Notes the garment in the outfit; says by which rule its colour goes with the rest (null: first, or colour unknown). */
export function addToLook(outfit: Outfit, garment: Garment): string | null {
  const rule = ruleText(outfit, garment);
  if (garment.color !== null) {
    outfit.colors.push(garment.color);
    outfit.colorWords.push(garment.colorWord ?? garment.color);
  }
  if (garment.formality !== null) outfit.grades.push(garment.formality);
  if (garment.season !== null) outfit.seasons.push(garment.season);
  outfit.patterned ||= isPatterned(garment.pattern);
  return rule;
}

/** Nothing of the season that is over, and never wool coats over summer dresses. */
export function seasonFits({ season, seasons }: Outfit, next: string | null): boolean {
  if (next === null || next === "transition") return true;
  const opposite = next === "summer" ? "winter" : "summer";
  return season !== opposite && !seasons.includes(opposite);
}

/** Within one step of every piece so far, and of the occasion's own level. Unknown grades do not stand in the way. */
export function formalityFits(outfit: Outfit, formality: number | null): boolean {
  if (formality === null) return true;
  if (outfit.grades.some((grade) => Math.abs(grade - formality) > 1)) return false;
  return outfit.formality === null || Math.abs(outfit.formality - formality) <= 1.25;
}

export function harmonyWith(outfit: Outfit, color: string | null): Harmony | null | "unknown" {
  if (color === null) return "unknown";
  return outfit.colors.length === 0 ? "neutrals" : harmonyOf(outfit.colors, color);
}

/** Names the rule in words: "a neutral beside the oxblood", "the one accent among neutrals". */
export function ruleText(outfit: Outfit, { color, colorWord }: Pick<Garment, "color" | "colorWord">): string | null {
  if (color === null || outfit.colors.length === 0) return null;
  const word = colorWord ?? color;
  const accent = outfit.colorWords[outfit.colors.findIndex((other) => !hueOf(other).neutral)];
  const harmony = harmonyOf(outfit.colors, color);
  if (harmony === "monochrome") {
    const other = outfit.colorWords[outfit.colors.indexOf(color)];
    return other === word ? `${word} again` : `${word} with ${other}`;
  }
  if (harmony === "neutrals") return `${word} with ${outfit.colorWords[0]}, neutrals together`;
  if (harmony === "analogous") return `${word} beside ${accent}, analogous`;
  if (harmony === "accent")
    return hueOf(color).neutral
      ? `${word}, a neutral beside the ${accent} accent`
      : `${word}, the one accent among neutrals`;
  return null;
}

export const isPatterned = (pattern: string | null): boolean =>
  pattern !== null && !["solid", "plain", "melange", "texture", "denim"].includes(pattern);

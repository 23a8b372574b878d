import type { CatalogueProduct } from "@/lib/domain/dossier";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Piece } from "@/lib/domain/profile/reading";
import { harmonyOf, MOST_ACCENTS } from "./color-harmony";
import type { Garment } from "./garment";
import { dressedDown, goingOut } from "./going-out";
import type { Season } from "./season-of";

export { isPatterned } from "./is-patterned";

/** What a look is for. `formality` is the grade the occasion is dressed at, when known. */
export type Frame = { occasion: string; formality: number | null; season: Season };

/** A piece in a look: owned, or of the range. */
export type Chosen = { garment: Garment; own: Piece | null; product: CatalogueProduct | null };

/** A look in the making: its pieces in the order they were chosen, and the slots that nothing filled. */
export type Outfit = { chosen: readonly Chosen[]; open: readonly string[]; owned: number; score: number };

export const emptyOutfit: Outfit = { chosen: [], open: [], owned: 0, score: 0 };

export function frameOf({ value, formality }: OccasionReading, season: Season): Frame {
  // Nobody grades a beach by the bag that was bought for it.
  if (dressedDown.has(value)) return { occasion: value, formality: null, season };
  // Flat sandals looked at for parties do not make a party a casual one.
  const grade = goingOut.has(value) && formality !== null ? Math.max(3.25, formality) : formality;
  return { occasion: value, formality: grade, season };
}

/** Nothing of the season that is over, and a grade near the occasion's own. */
export function fitsFrame({ formality, season }: Frame, { grade, season: worn }: Garment): boolean {
  if (opposed(worn, season)) return false;
  return formality === null || grade === null || Math.abs(formality - grade) <= 1.25;
}

/** Can the piece join all that is in the look: every pair goes together, and accents stay few? */
export function joins({ chosen }: Outfit, next: Garment): boolean {
  const accents: string[] = [];
  const count = ({ tone }: Garment) => {
    if (tone && !tone.neutral && !accents.includes(tone.color)) accents.push(tone.color);
  };
  count(next);
  for (const { garment } of chosen) {
    if (!goTogether(garment, next)) return false;
    count(garment);
  }
  return accents.length <= MOST_ACCENTS;
}

/**
 * May two pieces be worn together: within one step of formality, not a summer and a winter piece, one wearer, at most
 * one pattern (the jacket and trousers of one suit are one), colours by a rule, a tie on a shirt, a belt with trousers or a skirt.
 */
export function goTogether(a: Garment, b: Garment): boolean {
  if (a.id === b.id) return false;
  if (a.grade !== null && b.grade !== null && Math.abs(a.grade - b.grade) > 1) return false;
  if (opposed(a.season, b.season) || strangers(a.department, b.department)) return false;
  if (a.print !== null && b.print !== null && !isSuit(a, b)) return false;
  if (a.tone && b.tone && harmonyOf(a.tone, b.tone, a.small || b.small) === null) return false;
  return isWornWith(a, b) && isWornWith(b, a);
}

/** Jacket and trousers, or skirt, of one cloth. */
export function isSuit(a: Garment, b: Garment): boolean {
  const halves = (a.slot === "outerwear" && b.slot === "bottom") || (a.slot === "bottom" && b.slot === "outerwear");
  return halves && a.tone !== null && a.tone === b.tone && a.print === b.print && a.material === b.material;
}

const opposed = (a: string | null, b: string | null): boolean =>
  (a === "summer" && b === "winter") || (a === "winter" && b === "summer");

const strangers = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== b && a !== "unisex" && b !== "unisex";

/** A tie is worn on a shirt, a belt with trousers or a skirt. */
function isWornWith({ silhouette }: Garment, other: Garment): boolean {
  if (silhouette !== "tie" && silhouette !== "belt") return true;
  if (["one-piece", "swim", "sport", "nightwear"].includes(other.slot)) return false;
  return silhouette === "belt" || other.slot !== "top" || other.silhouette === "shirt";
}

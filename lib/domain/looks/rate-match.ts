import { apart } from "./color-harmony";
import type { Garment } from "./garment";
import { goingOut } from "./going-out";
import { isSuit, type Outfit } from "./outfit";

/** The most that `rateMatch` adds: a search may stop where no piece further down can catch up. */
export const BEST_MATCH = 0.75;

const metals = new Set(["gold", "silver", "bronze"]);
const winterCloth = new Set(["wool", "cashmere", "velvet", "fleece"]);
/** Differences of OKLCH lightness: seen at once, and hardly seen. */
const CLEAR = 0.3;
const FAINT = 0.12;
/** Under a dinner jacket a shirt is white. */
const WHITE = 0.93;

/**
 * How well the piece suits what is in the look beyond what `joins` demands. Light against dark, leathers and metals of
 * one kind, the other half of a suit, one accent among neutrals count for it; more of the same colour, neutrals too
 * close to tell apart, linen with wool, a checked shirt under tailoring, a coloured one under a dinner jacket, and another grade against it.
 */
export function rateMatch({ chosen }: Outfit, next: Garment): number {
  let score = 0;
  let accented = false;
  let coloured = false;
  for (const { garment: other } of chosen) {
    score += ratePair(next, other);
    coloured ||= other.tone !== null;
    accented ||= other.tone !== null && !other.tone.neutral;
  }
  if (next.tone === null) score -= 0.3;
  else if (coloured && accented === next.tone.neutral) score += 0.25;
  return Math.min(BEST_MATCH, score);
}

function ratePair(a: Garment, b: Garment): number {
  let score = 0;
  if (a.grade !== null && b.grade !== null && a.grade !== b.grade) score -= 0.15;
  if (isSuit(a, b)) score += 0.6;
  if (isLinen(a) !== isLinen(b) && (isWintry(a) || isWintry(b)) && (isLinen(a) || isLinen(b))) score -= 0.5;
  if ((isTailored(a) && isChecked(b)) || (isTailored(b) && isChecked(a))) score -= 0.8;
  if ((isDinnerJacket(a) && isColouredShirt(b)) || (isDinnerJacket(b) && isColouredShirt(a))) score -= 2;
  const [x, y] = [a.tone, b.tone];
  if (!x || !y) return score;
  if (matches(a) && matches(b)) score += x === y ? 0.25 : x.neutral && y.neutral ? mismatch(a, b) : 0;
  else if (x === y) score -= x.neutral ? 0.2 : 0.35;
  else if (x.neutral && y.neutral && !a.small && !b.small) {
    const step = Math.abs(x.light - y.light);
    score += step >= CLEAR ? 0.15 : step < FAINT ? -0.3 : 0;
  } else if (x.hue !== null && y.hue !== null && apart(x.hue, y.hue) <= 60) score += 0.1;
  if (metals.has(x.color) && metals.has(y.color) && x !== y) score -= 0.5;
  return score;
}

const isTailored = ({ slot, grade }: Garment): boolean => slot === "outerwear" && (grade ?? 0) >= 4;
const isChecked = ({ slot, print }: Garment): boolean => slot === "top" && print === "check";
const isDinnerJacket = ({ slot, department, occasions }: Garment): boolean =>
  slot === "outerwear" && department === "men" && occasions.length > 0 && occasions.every((each) => goingOut.has(each));
const isColouredShirt = ({ slot, tone }: Garment): boolean => slot === "top" && tone !== null && tone.light < WHITE;
const isLinen = ({ material }: Garment): boolean => material === "linen";
const isWintry = ({ material }: Garment): boolean => material !== null && winterCloth.has(material);
/** A brown belt over black shoes is seen at once; a brown bag beside them is not. */
const mismatch = (a: Garment, b: Garment): number =>
  (a.silhouette === "belt" && b.slot === "shoes") || (b.silhouette === "belt" && a.slot === "shoes") ? -0.6 : -0.15;
/** Shoes, bag and belt are taken for a set. */
const matches = ({ slot, silhouette }: Garment): boolean => slot === "shoes" || slot === "bag" || silhouette === "belt";

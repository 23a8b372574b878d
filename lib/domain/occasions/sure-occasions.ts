import type { Tag } from "@/lib/contracts/tags";
import { round } from "@/lib/domain/signals/round";
import { type Odds, PULL } from "./occasion-odds";

/** Least probability of an occasion that is said of a piece; two fit at most. */
const SURE = 0.35;

/**
 * The occasions that may be said of a piece, the likeliest first, with their probability as confidence. Null when none is
 * likely enough, or when fewer declared pieces speak of its shelf than all customers' shares count for: the taxonomy's
 * stay then.
 */
export function sureOccasions({ occasions, told }: Odds): Tag[] | null {
  if (told < PULL) return null;
  const sure = occasions.filter(({ probability }) => probability >= SURE);
  if (sure.length === 0) return null;
  return sure.map(({ value, probability }) => ({ value, source: "inferred", confidence: round(probability) }));
}

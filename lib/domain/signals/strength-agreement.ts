import type { PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "./pieces";
import { countsOf, valuesIn } from "./population-share";
import { type Reference, type ShoppingDay, shoppingDays, usualShares, weightOfDay } from "./strength-days";

/** Attributes whose agreement is asked for: each tells something else (category, material, season repeat the type). */
const ATTRIBUTES: readonly PopulationAttribute[] = ["department", "type", "color", "pattern", "price_band"];
/** A rarer value weighs as if this share of all pieces had it: two pieces of a kind nobody else bought prove little. */
const RAREST = 0.005;

/**
 * How much more alike a customer's shopping days are than days of different customers would be, in standard deviations
 * of one attribute, summed and divided by the root of how many attributes could be compared. 0 when nothing can.
 *
 * For each attribute: the sum over pairs of different days of the products of their deviations from what others bought
 * at the time, over all values, each divided by the root of its share. A day of n pieces weighs as the root of n.
 * Pairs of different days only: whatever one basket holds, its expectation is 0 when baskets are drawn from the shop's.
 * This is the score statistic of a Dirichlet-multinomial (Tarone 1979), which needs no assumption on what goes together
 * within a day.
 */
export function agreementOfDays(pieces: readonly Piece[], reference: Reference): number {
  let sum = 0;
  let compared = 0;
  for (const attribute of ATTRIBUTES) {
    const score = agreement(pieces, attribute, reference);
    if (score === null) continue;
    sum += score;
    compared++;
  }
  return compared === 0 ? 0 : sum / Math.sqrt(compared);
}

/** Null where all pieces of the shop have one value. 0 for less than two days. */
function agreement(pieces: readonly Piece[], attribute: PopulationAttribute, reference: Reference): number | null {
  const counts = countsOf(reference.all, attribute);
  const days = shoppingDays(pieces, attribute);
  const unseen = new Set(
    days.flatMap(({ counts: own }) => [...own.keys()]).filter((value) => !(value in counts.values)),
  );
  const usual = usualShares(pieces, attribute, days, reference);
  let total = 0;
  let squares = 0;
  let roots = 0;
  for (const value of [...valuesIn(counts), ...[...unseen].sort()]) {
    const share = usual.share(value);
    const scale = Math.sqrt(Math.max(share, RAREST));
    squares += (share * share * (1 - 2 * share)) / (scale * scale);
    roots += (share * share) / scale;
    total += pairs(days, value, usual.shares(value)) / scale;
  }
  // Sum over two values of (their covariance)^2 / (scale x scale) in one piece: p (1 - p) and -p q.
  const variance = squares + roots * roots;
  if (variance < 1e-6) return null;
  const weights = pairsOf(days.map(({ n }) => weightOfDay(n)));
  return weights > 0 ? total / Math.sqrt(2 * weights * variance) : 0;
}

/** Sum over ordered pairs of different days of the products of their weighted deviations. */
const pairs = (days: readonly ShoppingDay[], value: string, expected: readonly number[]): number =>
  pairsOf(days.map(({ n, counts }, i) => (weightOfDay(n) / n) * ((counts.get(value) ?? 0) - n * expected[i]!)));

function pairsOf(numbers: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const number of numbers) {
    sum += number;
    squares += number * number;
  }
  return sum * sum - squares;
}

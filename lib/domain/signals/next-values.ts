import type { Signals } from "@/lib/contracts/signals";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import type { Piece } from "./pieces";
import { countsOf, others, partOf, valuesIn } from "./population-share";
import { round } from "./round";

// Weights of the logarithms, chosen on one retailer's customers in two halves, each measured on the other (ADR 009). SCALE
// makes the softmax calibrated: the mass given to the first three values is the share of pieces that had one of them.
const SCALE = 1.08;
const TREND = 0.57;
const SEASON = 0.29;
const LIFT = 0.33;
const RECENT = 0.2;
const LAST_BASKET = 0.12;
/** Days after which a piece counts half for what the customer buys lately. */
const RECENT_HALF_LIFE = 60;
// Strength of each pull, in pieces.
const WINDOW_PULL = 50;
const LIFT_PULL = 20;
const RECENT_PULL = 8;
const BASKET_PULL = 3;
const LISTED = 10;

/**
 * What the customer buys next, value by value with calibrated probabilities, ten at most. A log-linear mixture after
 * methods.md: the last 28 days of all customers, last year's season ahead, how much oftener than others this customer buys
 * the value (over all time, and lately with a half-life of 60 days), and the last basket. Without purchases the list is
 * empty.
 */
export function nextValues(
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  { purchase, day }: Population,
): Signals["next_categories"] {
  const own = tally(pieces, attribute, () => 1);
  const lately = tally(pieces, attribute, (piece) => 0.5 ** (daysBetween(piece.day, day) / RECENT_HALF_LIFE));
  const lastDay = pieces.findLast((piece) => piece.values[attribute].length > 0)?.day;
  const basket = tally(pieces, attribute, (piece) => (piece.day === lastDay ? 1 : 0));
  if (own.sum === 0) return [];
  const counts = countsOf(purchase.all, attribute);
  const all = others(counts, pieces, attribute, "0000-01-01", day);
  const recent = others(countsOf(purchase.last28, attribute), pieces, attribute, addDays(day, -27), day);
  const lastYear = addDays(day, -365);
  const season = others(
    countsOf(purchase.season, attribute),
    pieces,
    attribute,
    addDays(lastYear, -15),
    addDays(lastYear, 21),
  );
  const unseen = [...own.counts.keys()].filter((value) => counts.values[value] === undefined).sort();
  const values = [...valuesIn(counts), ...unseen];
  const scored = values.map((value) => {
    const p = partOf(all, value, values.length);
    const trend = (recent.count(value) + WINDOW_PULL * p) / (recent.mentions + WINDOW_PULL);
    const ahead = (season.count(value) + WINDOW_PULL * p) / (season.mentions + WINDOW_PULL);
    const score =
      TREND * Math.log(trend) +
      SEASON * Math.log(ahead) +
      LIFT * Math.log(liftOf(own, value, p, LIFT_PULL)) +
      RECENT * Math.log(liftOf(lately, value, trend, RECENT_PULL)) +
      LAST_BASKET * Math.log(liftOf(basket, value, trend, BASKET_PULL));
    return { value, weight: Math.exp(SCALE * score) };
  });
  const sum = scored.reduce((total, { weight }) => total + weight, 0);
  return scored
    .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1))
    .slice(0, LISTED)
    .map(({ value, weight }) => ({ value, probability: round(weight / sum) }));
}

type Tally = { counts: ReadonlyMap<string, number>; sum: number };

function tally(pieces: readonly Piece[], attribute: PopulationAttribute, weightOf: (piece: Piece) => number): Tally {
  const counts = new Map<string, number>();
  let sum = 0;
  for (const piece of pieces) {
    const weight = weightOf(piece);
    for (const value of piece.values[attribute]) {
      counts.set(value, (counts.get(value) ?? 0) + weight);
      sum += weight;
    }
  }
  return { counts, sum };
}

/** The value's share of these pieces over its share among others, pulled towards one by `pull` pieces. */
function liftOf({ counts, sum }: Tally, value: string, share: number, pull: number): number {
  return ((counts.get(value) ?? 0) + pull * share) / ((sum + pull) * share);
}

import type { Signals } from "@/lib/contracts/profile";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { type Piece, valuesOf } from "./pieces";
import { countsOf } from "./population-share";
import { round } from "./round";

// The mixture of methods.md: calibrated weights of the logarithms.
const SCALE = 1.1;
const TREND = 0.35;
const SEASON = 0.3;
const LIFT = 0.45;
const LAST_BASKET = 0.18;
const LISTED = 10;

/**
 * What the customer buys next, value by value with calibrated probabilities, ten at most: the last 28 days of all
 * customers, last year's season ahead, how much oftener than others this customer buys the value, and the last basket.
 * Expected purchases use all customers' shares over all time, as shares at each purchase date are not in a snapshot.
 * Without purchases the list is empty.
 */
export function nextValues(
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  { purchase }: Population,
): Signals["next_categories"] {
  const own = new Map<string, number>();
  const basket = new Map<string, number>();
  const lastDay = pieces.at(-1)?.day;
  let n = 0;
  let basketN = 0;
  for (const piece of pieces)
    for (const value of valuesOf(piece, attribute)) {
      own.set(value, (own.get(value) ?? 0) + 1);
      n++;
      if (piece.day !== lastDay) continue;
      basket.set(value, (basket.get(value) ?? 0) + 1);
      basketN++;
    }
  if (n === 0) return [];
  const all = countsOf(purchase.all, attribute);
  const recent = countsOf(purchase.last28, attribute);
  const season = countsOf(purchase.season, attribute);
  const values = [...new Set([...Object.keys(all.values), ...own.keys()])].sort();
  const scored = values.map((value) => {
    const p = ((all.values[value] ?? 0) + 0.5) / (all.total + 0.5 * values.length);
    const trend = ((recent.values[value] ?? 0) + 50 * p) / (recent.total + 50);
    const ahead = ((season.values[value] ?? 0) + 50 * p) / (season.total + 50);
    const lift = ((own.get(value) ?? 0) + 20 * p) / (n * p + 20 * p);
    const last = ((basket.get(value) ?? 0) + 3 * trend) / (basketN + 3);
    const score =
      TREND * Math.log(trend) + SEASON * Math.log(ahead) + LIFT * Math.log(lift) + LAST_BASKET * Math.log(last);
    return { value, weight: Math.exp(SCALE * score) };
  });
  const sum = scored.reduce((total, { weight }) => total + weight, 0);
  return scored
    .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1))
    .slice(0, LISTED)
    .map(({ value, weight }) => ({ value, probability: round(weight / sum) }));
}

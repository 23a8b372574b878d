import type { Signals } from "@/lib/contracts/profile";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { addDays } from "@/lib/domain/time/days";
import type { Piece } from "./pieces";
import { countsOf, others, partOf, valuesIn } from "./population-share";
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
  { purchase, day }: Population,
): Signals["next_categories"] {
  const own = new Map<string, number>();
  const basket = new Map<string, number>();
  const lastDay = pieces.at(-1)?.day;
  let n = 0;
  let basketN = 0;
  for (const piece of pieces)
    for (const value of piece.values[attribute]) {
      own.set(value, (own.get(value) ?? 0) + 1);
      n++;
      if (piece.day !== lastDay) continue;
      basket.set(value, (basket.get(value) ?? 0) + 1);
      basketN++;
    }
  if (n === 0) return [];
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
  const unseen = [...own.keys()].filter((value) => counts.values[value] === undefined).sort();
  const values = [...valuesIn(counts), ...unseen];
  const scored = values.map((value) => {
    const p = partOf(all, value, values.length);
    const trend = (recent.count(value) + 50 * p) / (recent.mentions + 50);
    const ahead = (season.count(value) + 50 * p) / (season.mentions + 50);
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

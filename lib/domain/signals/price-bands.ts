import type { Day } from "@/lib/contracts/day";
import type { Signals } from "@/lib/contracts/signals";
import type { Counts } from "@/lib/domain/population";
import { recencyWeights } from "./attribute-signals";
import type { Piece } from "./pieces";
import { bandCentre } from "./price-band";

/** Pull of the customer's prices of all categories on one category, and of all customers' prices, in pieces. */
const OWN_PULL = 5;
const POPULATION_PULL = 2;
const LOW = 0.1;
const HIGH = 0.9;

type Weighted = { amount: number; weight: number };

/**
 * What the customer pays in each category bought, most pieces first: the 10th, 50th and 90th percentile of unit prices
 * in `currency`, half as heavy after a year, together with five pieces' weight of all the customer's prices and two of
 * all customers' (a snapshot holds their prices over all categories only). So the band of a category bought once is the
 * customer's usual band, and holds four of five later prices as that of one bought often does.
 */
export function priceBands(
  pieces: readonly Piece[],
  currency: string | null,
  asOf: Day,
  { values }: Counts,
): Signals["price"]["bands"] {
  if (currency === null) return [];
  const weightOf = recencyWeights(asOf);
  const own = pieces.flatMap(({ price, day, values: known }) =>
    price?.currency === currency
      ? { amount: Number(price.amount), weight: weightOf(day), category: known.category[0] ?? null }
      : [],
  );
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const others = Object.keys(values)
    .sort()
    .flatMap((band) => {
      const amount = bandCentre(band, currency);
      return amount === null ? [] : { amount, weight: values[band]! };
    });
  const mass = others.reduce((sum, { weight }) => sum + weight, 0);
  const categories = new Map<string, number>();
  for (const { category } of own) if (category) categories.set(category, (categories.get(category) ?? 0) + 1);
  return [...categories]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([category, n]) => {
      const mixed: Weighted[] = [
        ...own.map((one) => ({
          amount: one.amount,
          weight: one.weight * ((one.category === category ? 1 : 0) + OWN_PULL / total),
        })),
        ...others.map(({ amount, weight }) => ({ amount, weight: (weight * POPULATION_PULL) / mass })),
      ].sort((a, b) => a.amount - b.amount || a.weight - b.weight);
      const at = (q: number) => quantile(mixed, q).toFixed(2);
      return { category, currency, low: at(LOW), median: at(0.5), high: at(HIGH), n };
    });
}

/** The first amount that, with all below it, has the share `q` of the weight. They come in order. */
function quantile(amounts: readonly Weighted[], q: number): number {
  const target = q * amounts.reduce((sum, { weight }) => sum + weight, 0) - 1e-9;
  let sum = 0;
  for (const { amount, weight } of amounts) {
    sum += weight;
    if (sum >= target) return amount;
  }
  return amounts.at(-1)!.amount;
}

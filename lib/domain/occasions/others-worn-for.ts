import type { Product, PurchaseLine } from "@/lib/domain/dossier";
import type { Population, WornFor } from "@/lib/domain/population";
import { dayNumber } from "@/lib/domain/time/days";
import { categoryOf, hasGivenOccasions, shelfOf } from "./shelf";
import { decay, monthOf } from "./worn-for-series";

/** Pieces by occasion, weighed by age. */
export type Weights = ReadonlyMap<string, number>;

export const weightsTotal = (weights: Weights): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight, 0);

export type OthersWornFor = {
  all: Weights;
  shelf: (shelf: string) => Weights;
  /** The other shelves of its category, so that no piece counts twice. */
  restOfCategory: (shelf: string) => Weights;
  /** Pieces of the month, and half of those of the months beside it. */
  season: (month: number) => Weights;
  product: (product: Product) => Weights;
};

/** Below this, what is left after taking oneself out is the rounding of the sums. */
const NOTHING = 1e-3;

type Own = { occasion: string; shelf: string; month: number; product_id: string; weight: number };

/** What the other customers declared: all customers' sums without this customer's own lines, as they entered them. */
export function othersWornFor(
  declared: readonly PurchaseLine[],
  products: Readonly<Record<string, Product>>,
  { day, worn_for }: Pick<Population, "day" | "worn_for">,
): OthersWornFor {
  const { shelves, months }: WornFor = worn_for ?? { shelves: {}, months: {} };
  const own: Own[] = declared.flatMap((line) => {
    const product = products[line.product_id];
    if (!product?.tags.fashion || hasGivenOccasions(product.tags) || line.day > day) return [];
    const weight = decay(dayNumber(day) - dayNumber(line.day));
    const { occasion, product_id } = line;
    return [{ occasion: occasion!, shelf: shelfOf(product.tags), month: monthOf(line.day), product_id, weight }];
  });
  const without = (counts: Readonly<Record<string, number>>, mine: (line: Own) => number): Weights => {
    const rest = new Map(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    for (const line of own) {
      const before = rest.get(line.occasion);
      if (before !== undefined) rest.set(line.occasion, before - mine(line) * line.weight);
    }
    for (const [occasion, weight] of rest) if (weight < NOTHING) rest.delete(occasion);
    return rest;
  };
  const overMonths = (near: (month: number) => number) =>
    Object.fromEntries(
      Object.entries(months).map(([occasion, counts]) => [
        occasion,
        counts.reduce((sum, count, month) => sum + near(month) * count, 0),
      ]),
    );
  return {
    all: without(
      overMonths(() => 1),
      () => 1,
    ),
    shelf: (shelf) => without(shelves[shelf] ?? {}, (line) => (line.shelf === shelf ? 1 : 0)),
    restOfCategory: (shelf) => {
      const category = categoryOf(shelf);
      const beside = (other: string) => category !== "" && other !== shelf && categoryOf(other) === category;
      const counts: Record<string, number> = {};
      for (const other of Object.keys(shelves).filter(beside).sort())
        for (const [occasion, weight] of Object.entries(shelves[other]!))
          counts[occasion] = (counts[occasion] ?? 0) + weight;
      return without(counts, (line) => (beside(line.shelf) ? 1 : 0));
    },
    season: (month) => {
      const near = (other: number) => [1, 0.5][Math.min((other - month + 12) % 12, (month - other + 12) % 12)] ?? 0;
      return without(overMonths(near), (line) => near(line.month));
    },
    product: ({ id, worn_for: counts }) => without(counts ?? {}, (line) => (line.product_id === id ? 1 : 0)),
  };
}

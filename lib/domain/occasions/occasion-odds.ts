import type { Day } from "@/lib/contracts/day";
import type { Dossier, Product } from "@/lib/domain/dossier";
import type { Population } from "@/lib/domain/population";
import { dayNumber } from "@/lib/domain/time/days";
import { othersWornFor, type Weights, weightsTotal } from "./others-worn-for";
import { isUnsorted, shelfOf } from "./shelf";
import { decay, monthOf } from "./worn-for-series";

/** Pieces that the next wider circle counts for: a product's type, a type's category, a category's whole range. */
export const PULL = 8;
/** Pieces that the others' shares count for against the customer's own declared ones. */
const OWN_PULL = 5;
/** A season tells less than a shelf: pieces that the whole year counts for. */
const SEASON_PULL = 100;

/** Occasions, the likeliest first; `told` is how many declared pieces, weighed, speak of this very shelf or product. */
export type Odds = { occasions: { value: string; probability: number }[]; told: number };
export type OccasionOdds = {
  /** A piece bought on a day. The day tells the season, and how near the customer's own declared purchases lie. */
  of: (product: Product, day: Day) => Odds;
  /** A product looked at: in no season. */
  ofProduct: (product: Product) => Odds;
  /** Any piece of a shelf, whoever buys it. */
  ofShelf: (shelf: string) => Odds;
};

/** A share shrunk towards `base` by `pull` pieces. */
const shrink = (counts: Weights, base: (value: string) => number, pull: number) => {
  const total = weightsTotal(counts);
  return (value: string) => ((counts.get(value) ?? 0) + pull * base(value)) / (total + pull);
};

/**
 * How likely each occasion is for a customer's pieces: shares of the product, shrunk towards its type, that towards the
 * category's other types, that towards all; times the customer's own lift; times the month's lift. (Naive Bayes over
 * shrunken shares; every factor has weight one, as the weights fitted by logistic regression come to .8 to 1.1.) The others'
 * evidence is of all customers but this one. Null where nothing was ever declared.
 */
export function occasionOdds(
  { lines, products }: Pick<Dossier, "lines" | "products">,
  population: Pick<Population, "day" | "worn_for">,
): OccasionOdds | null {
  const declared = lines.filter((line) => line.occasion !== null);
  if (!population.worn_for && declared.length === 0) return null;
  const others = othersWornFor(declared, products, population);
  const own = declared.map(({ occasion, product_id, day }) => {
    const product = products[product_id];
    return { occasion: occasion!, day, shelf: product ? shelfOf(product.tags) : null };
  });
  const values = [...new Set([...others.all.keys(), ...own.map(({ occasion }) => occasion)])].sort();
  const total = weightsTotal(others.all) + values.length / 2;
  const all = (value: string) => ((others.all.get(value) ?? 0) + 0.5) / total;

  const shelves = new Map<string, { share: (value: string) => number; told: number }>();
  const shelfShare = (shelf: string) => {
    const known = shelves.get(shelf);
    if (known) return known;
    const onShelf: Weights = isUnsorted(shelf) ? new Map() : others.shelf(shelf);
    const category = shrink(others.restOfCategory(shelf), all, PULL);
    const made = { share: shrink(onShelf, category, PULL), told: weightsTotal(onShelf) };
    shelves.set(shelf, made);
    return made;
  };

  const read = (product: Product, on: Day, month: number | null): Odds => {
    const shelf = shelfOf(product.tags);
    const type = shelfShare(shelf);
    const ofProduct = others.product(product);
    const piece = shrink(ofProduct, type.share, PULL);
    const habits = new Map<string, number>();
    let alike = 0;
    for (const line of own) {
      const weight = decay(Math.abs(dayNumber(line.day) - dayNumber(on)));
      // The same kind of piece tells twice: a customer's sheaths may all be for work.
      const same = line.shelf === shelf && !isUnsorted(shelf);
      if (same) alike += weight;
      habits.set(line.occasion, (habits.get(line.occasion) ?? 0) + (same ? 2 : 1) * weight);
    }
    const habit = shrink(habits, all, OWN_PULL);
    const season = month === null ? all : shrink(others.season(month), all, SEASON_PULL);
    const scores = values.map((value) => (((piece(value) * habit(value)) / all(value)) * season(value)) / all(value));
    return { occasions: ranked(values, scores), told: type.told + weightsTotal(ofProduct) + alike };
  };
  return {
    of: (product, day) => read(product, day, monthOf(day)),
    ofProduct: (product) => read(product, population.day, null),
    ofShelf: (shelf) => {
      const { share, told } = shelfShare(shelf);
      return { occasions: ranked(values, values.map(share)), told };
    },
  };
}

function ranked(values: readonly string[], scores: readonly number[]): Odds["occasions"] {
  const sum = scores.reduce((a, b) => a + b, 0);
  return values
    .map((value, i) => ({ value, probability: scores[i]! / sum }))
    .sort((a, b) => b.probability - a.probability || (a.value < b.value ? -1 : 1));
}

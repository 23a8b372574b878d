import type { Counts, CountsByAttribute, Population, WornFor } from "@/lib/domain/population";
import { populationAttributes } from "@/lib/domain/population";
import { isSensitive } from "./sensitive-words";

const populations = new WeakMap<Population, Population>();

/**
 * All customers' counts without values that touch something sensitive, so that none is compared with or foretold. The same
 * object where there are none; made once for a snapshot.
 */
export function populationWithoutSensitive(population: Population): Population {
  const known = populations.get(population);
  if (known) return known;
  const made = hasSensitive(population) ? clean(population) : population;
  populations.set(population, made);
  return made;
}

/** Values stand in the counts over all time, or in those of the windows where a return has taken them out. */
function hasSensitive({ purchase, view, worn_for }: Population): boolean {
  const all = [
    purchase.all,
    purchase.last56,
    purchase.last28,
    purchase.season,
    ...purchase.blocks,
    view.all,
    view.last56,
  ];
  const values = new Set(all.flatMap((counts) => Object.values(counts).flatMap((of) => Object.keys(of.values))));
  for (const occasion of Object.keys(worn_for?.months ?? {})) values.add(occasion);
  for (const occasions of Object.values(worn_for?.shelves ?? {}))
    for (const occasion of Object.keys(occasions)) values.add(occasion);
  return [...values].some((value) => isSensitive(value));
}

function clean(population: Population): Population {
  const { purchase, view, worn_for } = population;
  return {
    ...population,
    purchase: {
      all: cleanCounts(purchase.all),
      last56: cleanCounts(purchase.last56),
      last28: cleanCounts(purchase.last28),
      season: cleanCounts(purchase.season),
      blocks: purchase.blocks.map(cleanCounts),
    },
    view: { all: cleanCounts(view.all), last56: cleanCounts(view.last56) },
    ...(worn_for ? { worn_for: cleanWornFor(worn_for) } : {}),
  };
}

function cleanCounts(by: CountsByAttribute): CountsByAttribute {
  const kept: CountsByAttribute = {};
  for (const attribute of populationAttributes) {
    const counts = by[attribute];
    if (counts) kept[attribute] = withoutValues(counts);
  }
  return kept;
}

/** The total is of items: the ones left out go with their values. An item has several values only of occasions. */
function withoutValues({ total, values }: Counts): Counts {
  const kept = told(values);
  const gone = Object.entries(values).reduce((sum, [value, n]) => (value in kept ? sum : sum + n), 0);
  return { total: Math.max(0, total - gone), values: kept };
}

const cleanWornFor = ({ shelves, months }: WornFor): WornFor => ({
  shelves: Object.fromEntries(Object.entries(shelves).map(([shelf, occasions]) => [shelf, told(occasions)])),
  months: told(months),
});

const told = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([value]) => !isSensitive(value)));

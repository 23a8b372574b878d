import type { AttributeSignal, Signals } from "@/lib/contracts/signals";
import type { CatalogueProduct, Dossier, Product } from "@/lib/domain/dossier";
import type { Counts, Population } from "@/lib/domain/population";
import { round } from "@/lib/domain/signals/round";
import { plural } from "@/lib/domain/words/en-nouns";
import { typeNoun } from "@/lib/domain/words/type-noun";

type Nouns = ReadonlyMap<string, string>;
type Told = { dossier: Dossier; signals: Signals; population: Population; catalogue: readonly CatalogueProduct[] };

const ofCatalogue = new WeakMap<readonly CatalogueProduct[], { nouns: Nouns; spoken: readonly CatalogueProduct[] }>();

/**
 * The records as they are spoken of: a type that names no garment ("formal") is given its noun ("formal shoes"), in
 * products, signals, population and range alike; "skirt" and "skirts" are one type. What the signals say to machines is
 * untouched: these are copies, and the same objects where every type is a noun. A type whose products are of several
 * kinds becomes "formal pieces".
 */
export function speakTypes({ dossier, signals, population, catalogue }: Told): Told {
  const range = speakCatalogue(catalogue);
  const nouns = new Map([...nounsOf(Object.values(dossier.products)), ...range.nouns]);
  if (nouns.size === 0) return { dossier, signals, population, catalogue };
  const rename = <T extends { value: string }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, value: nouns.get(item.value) ?? item.value }));
  const { new_behavior: change } = signals;
  return {
    dossier: {
      ...dossier,
      products: Object.fromEntries(
        Object.entries(dossier.products).map(([id, product]) => [id, speak(product, nouns)]),
      ),
    },
    signals: {
      ...signals,
      types: joined(rename(signals.types)),
      next_types: unique(rename(signals.next_types)),
      new_behavior: {
        ...change,
        reasons: change.reasons.map((reason) => (reason.attribute === "type" ? rename([reason])[0]! : reason)),
      },
    },
    population: speakPopulation(population, nouns),
    catalogue: range.spoken,
  };
}

/** Signals of types that are spoken of as one: together they are as many, and no stronger than the stronger. */
function joined(types: readonly AttributeSignal[]): AttributeSignal[] {
  return unique(types).map((first) => {
    const same = types.filter(({ value }) => value === first.value);
    if (same.length === 1) return first;
    const sum = (of: (signal: AttributeSignal) => number) =>
      round(same.reduce((total, signal) => total + of(signal), 0));
    return {
      ...first,
      share: sum(({ share }) => share),
      population_share: sum(({ population_share }) => population_share),
      lift: Math.min(...same.map(({ lift }) => lift)),
      n: sum(({ n }) => n),
    };
  });
}

const unique = <T extends { value: string }>(list: readonly T[]): T[] =>
  list.filter(({ value }, at) => list.findIndex((other) => other.value === value) === at);

function speakCatalogue(catalogue: readonly CatalogueProduct[]) {
  const known = ofCatalogue.get(catalogue);
  if (known) return known;
  const nouns = nounsOf(catalogue);
  const spoken = nouns.size === 0 ? catalogue : catalogue.map((product) => speak(product, nouns));
  ofCatalogue.set(catalogue, { nouns, spoken });
  return { nouns, spoken };
}

function nounsOf(products: readonly Product[]): Nouns {
  const nouns = new Map<string, string>();
  for (const product of products) {
    const noun = typeNoun(product);
    const type = product.tags.type?.value;
    if (noun === null || type === undefined) continue;
    nouns.set(type, (nouns.get(type) ?? noun) === noun ? noun : `${type} pieces`);
  }
  return new Map([...oneSpelling(products), ...nouns]);
}

/** Types that one word calls, "skirt" and "skirts", as the first of them in order. */
function oneSpelling(products: readonly Product[]): Nouns {
  const types = [...new Set(products.flatMap(({ tags }) => tags.type?.value ?? []))].sort();
  const first = new Map<string, string>();
  for (const type of types) first.set(plural(type), first.get(plural(type)) ?? type);
  return new Map(
    types.flatMap((type) => {
      const spoken = first.get(plural(type))!;
      return spoken === type ? [] : [[type, spoken] as const];
    }),
  );
}

function speak<T extends Product>(product: T, nouns: Nouns): T {
  const { type } = product.tags;
  const noun = type ? nouns.get(type.value) : undefined;
  return type && noun ? { ...product, tags: { ...product.tags, type: { ...type, value: noun } } } : product;
}

function speakPopulation(population: Population, nouns: Nouns): Population {
  const counts = <T extends { type?: Counts }>(by: T): T => {
    if (!by.type) return by;
    const values: Record<string, number> = {};
    for (const [value, n] of Object.entries(by.type.values)) {
      const name = nouns.get(value) ?? value;
      values[name] = (values[name] ?? 0) + n;
    }
    return { ...by, type: { ...by.type, values } };
  };
  const { purchase, view } = population;
  return {
    ...population,
    purchase: {
      all: counts(purchase.all),
      last56: counts(purchase.last56),
      last28: counts(purchase.last28),
      season: counts(purchase.season),
      blocks: purchase.blocks.map(counts),
    },
    view: { all: counts(view.all), last56: counts(view.last56) },
  };
}

import type { CatalogueProduct, Dossier, Product } from "@/lib/domain/dossier";
import type { Population } from "@/lib/domain/population";
import { type OccasionOdds, occasionOdds } from "./occasion-odds";
import { hasGivenOccasions } from "./shelf";
import { sureOccasions } from "./sure-occasions";

/**
 * The dossier with what declared purchases teach: `worn_for` on lines that declare nothing, and products' occasions in
 * place of the taxonomy's. Products whose own column gives occasions keep them. The same object where nothing was ever
 * declared.
 */
export function learnOccasions(dossier: Dossier, population: Population): Dossier {
  const odds = occasionOdds(dossier, population);
  if (!odds) return dossier;
  return {
    ...dossier,
    lines: dossier.lines.map((line) => {
      const product = dossier.products[line.product_id];
      if (line.occasion !== null || !product || !mayLearn(product)) return line;
      const worn_for = sureOccasions(odds.of(product, line.day));
      return worn_for ? { ...line, worn_for } : line;
    }),
    products: Object.fromEntries(Object.entries(dossier.products).map(([id, product]) => [id, taught(product, odds)])),
  };
}

const ranges = new WeakMap<readonly CatalogueProduct[], Map<string, readonly CatalogueProduct[]>>();

/**
 * The range with the occasions that its products are worn for by all customers: made once per range and population, as
 * every customer of a run reads the same. The same array where nothing was ever declared.
 */
export function learnRange(range: readonly CatalogueProduct[], population: Population): readonly CatalogueProduct[] {
  const odds = occasionOdds({ lines: [], products: {} }, population);
  if (!odds) return range;
  const known = ranges.get(range) ?? new Map<string, readonly CatalogueProduct[]>();
  ranges.set(range, known);
  const learned = known.get(population.id) ?? range.map((product) => taught(product, odds));
  known.set(population.id, learned);
  return learned;
}

const mayLearn = ({ tags }: Product): boolean => tags.fashion && !hasGivenOccasions(tags);

function taught<T extends Product>(product: T, odds: OccasionOdds): T {
  const occasions = mayLearn(product) ? sureOccasions(odds.ofProduct(product)) : null;
  return occasions ? { ...product, tags: { ...product.tags, occasions } } : product;
}

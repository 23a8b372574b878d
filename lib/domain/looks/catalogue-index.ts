import type { CatalogueProduct } from "@/lib/domain/dossier";
import { random } from "@/lib/domain/random";
import { type Garment, toGarment } from "./garment";
import { suitsOccasion } from "./going-out";

/** A product as looks choose among them. `turn` in [0, 1) is its place in a circle that every customer enters elsewhere. */
export type Candidate = {
  product: CatalogueProduct;
  garment: Garment;
  category: string | null;
  /** List price and its logarithm; null when unknown or nothing. */
  price: { amount: number; log: number } | null;
  turn: number;
  suits: (occasion: string) => boolean;
};

export type CatalogueIndex = ReadonlyMap<string, readonly Candidate[]>;

const known = new WeakMap<readonly CatalogueProduct[], CatalogueIndex>();

/**
 * The range by slot, ordered by id: built once per catalogue array, since every customer of a run reads the same one.
 * Only products with a known slot can take a place in a look.
 */
export function indexCatalogue(catalogue: readonly CatalogueProduct[]): CatalogueIndex {
  const before = known.get(catalogue);
  if (before) return before;
  const index = new Map<string, Candidate[]>();
  const sorted = [...catalogue].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const product of sorted) {
    const garment = toGarment(product, product.tags);
    if (!garment) continue;
    const list = index.get(garment.slot) ?? [];
    index.set(garment.slot, list);
    list.push(toCandidate(product, garment));
  }
  known.set(catalogue, index);
  return index;
}

function toCandidate(product: CatalogueProduct, garment: Garment): Candidate {
  const suits = new Map<string, boolean>();
  const amount = Number(product.price?.amount ?? 0);
  return {
    product,
    garment,
    category: product.tags.category?.value ?? null,
    price: amount > 0 ? { amount, log: Math.log(amount) } : null,
    turn: random("looks", product.id).next(),
    suits: (occasion) => {
      const before = suits.get(occasion);
      if (before !== undefined) return before;
      const now = suitsOccasion(occasion, garment);
      suits.set(occasion, now);
      return now;
    },
  };
}

import type { CatalogueProduct } from "@/lib/domain/dossier";
import { stockOf, type Wearer } from "@/lib/domain/looks/wearer";

const byId = new WeakMap<readonly CatalogueProduct[], ReadonlyMap<string, CatalogueProduct>>();

/** A product of the range by id; the map is made once per catalogue array. */
export function findInRange(catalogue: readonly CatalogueProduct[], id: string): CatalogueProduct | null {
  let map = byId.get(catalogue);
  if (!map) {
    map = new Map(catalogue.map((product) => [product.id, product]));
    byId.set(catalogue, map);
  }
  return map.get(id) ?? null;
}

/** The customer's size in it, when the product is cut in that size. */
export function sizeOf(wearer: Wearer, product: CatalogueProduct): string | null {
  const size = product.tags.slot ? wearer.sizeIn(product.tags.slot.value) : null;
  return size !== null && product.sizes.includes(size) ? size : null;
}

/** Can it be offered: not known to be out of stock in the customer's size and store. */
export function offerable(wearer: Wearer, product: CatalogueProduct | null): product is CatalogueProduct {
  return product !== null && stockOf(wearer, product, sizeOf(wearer, product)) !== false;
}

/** Pieces left in the customer's size, at the customer's store when there is one; null when stock is not told. */
export function left(wearer: Wearer, product: CatalogueProduct): number | null {
  if (!wearer.present || product.stock === null) return null;
  const size = sizeOf(wearer, product);
  return product.stock
    .filter((row) => (wearer.store === null || row.store_id === wearer.store) && (size === null || row.size === size))
    .reduce((sum, row) => sum + row.quantity, 0);
}

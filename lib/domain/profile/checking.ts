import type { CheckInput } from "@/lib/domain/check/check-draft";
import { buildNames, indexNames } from "@/lib/domain/check/product-names";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { ownsRef } from "./owns-ref";

/** What texts about one customer are held against besides their evidence. */
export type Checking = Pick<CheckInput, "names" | "owns">;

/** Of a dossier and a range without what is sensitive. */
export function checkingOf(dossier: Dossier, catalogue: readonly CatalogueProduct[]): Checking {
  const products = Object.values(dossier.products);
  return { names: [buildNames(products), indexNames(catalogue)], owns: ownsRef(dossier, catalogue) };
}

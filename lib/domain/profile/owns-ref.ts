import type { EvidenceRef } from "@/lib/contracts/profile";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { findInRange } from "@/lib/domain/opportunities/stock";

/** Whether a reference is to a record of this customer, or to a product of the range: evidence may rest on nothing else. */
export function ownsRef(dossier: Dossier, catalogue: readonly CatalogueProduct[]): (ref: EvidenceRef) => boolean {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const own: Record<EvidenceRef["type"], ReadonlySet<string> | null> = {
    purchase_line: ids(dossier.lines),
    event: ids(dossier.events),
    note: ids(dossier.notes),
    correction: ids(dossier.corrections),
    product: null,
    declared: null,
  };
  return ({ type, id }) => {
    if (type === "product") return dossier.products[id] !== undefined || findInRange(catalogue, id) !== null;
    if (type === "declared") return /^(?:customer|appointment)\./.test(id);
    return own[type]!.has(id);
  };
}

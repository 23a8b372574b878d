import type { CatalogueProduct } from "@/lib/domain/dossier";
import { headOf } from "@/lib/domain/evidence/garments";

/** Products of the range by department and garment word. */
export type CatalogueHeads = ReadonlyMap<string, ReadonlyMap<string, number>>;

const known = new WeakMap<readonly CatalogueProduct[], CatalogueHeads>();

/** Counted once per catalogue: every customer of a run reads the same array. */
export function headsOfRange(catalogue: readonly CatalogueProduct[]): CatalogueHeads {
  const before = known.get(catalogue);
  if (before) return before;
  const heads = new Map<string, Map<string, number>>();
  for (const { tags } of catalogue) {
    if (!tags.department || !tags.type) continue;
    let department = heads.get(tags.department.value);
    if (!department) {
      department = new Map();
      heads.set(tags.department.value, department);
    }
    const head = headOf(tags.type.value);
    department.set(head, (department.get(head) ?? 0) + 1);
  }
  known.set(catalogue, heads);
  return heads;
}

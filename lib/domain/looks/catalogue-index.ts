import type { CatalogueProduct } from "@/lib/domain/dossier";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { gradeOf } from "./going-out";
import { seasonOfPiece } from "./season-of";

/** A product as looks choose among them. */
export type Candidate = {
  product: CatalogueProduct;
  slot: string;
  department: string | null;
  type: string | null;
  color: string | null;
  colorWord: string | null;
  material: string | null;
  pattern: string | null;
  formality: number | null;
  season: string | null;
  occasions: readonly string[];
  price: number | null;
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
    const candidate = toCandidate(product);
    if (!candidate) continue;
    const list = index.get(candidate.slot);
    if (list) list.push(candidate);
    else index.set(candidate.slot, [candidate]);
  }
  known.set(catalogue, index);
  return index;
}

function toCandidate(product: CatalogueProduct): Candidate | null {
  const { tags } = product;
  if (!tags.fashion || !tags.slot) return null;
  return {
    product,
    slot: tags.slot.value,
    department: tags.department?.value ?? null,
    type: tags.type?.value ?? null,
    color: tags.color?.value ?? null,
    colorWord: tags.color ? colorWordOf(tags.color.value, [{ product }]) : null,
    material: tags.material?.value ?? null,
    pattern: tags.pattern?.value ?? null,
    formality: gradeOf(tags),
    season: seasonOfPiece(tags),
    occasions: tags.occasions.map(({ value }) => value),
    price: product.price ? Number(product.price.amount) : null,
  };
}

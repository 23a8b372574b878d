import type { CatalogueProduct } from "@/lib/domain/dossier";
import type { Reading } from "@/lib/domain/profile/reading";

/** The customer's size in a piece. `cut` is false when it is not made in it: it would not fit. */
export type SizeIn = { size: string | null; cut: boolean };

export type Sizes = {
  /** Sizes known for a slot, the likeliest first, numbers and letters together. */
  of: (slot: string) => readonly string[];
  in: (slot: string, product: CatalogueProduct) => SizeIn;
  /** The size of another slot that the piece is cut in, where its own is unknown: a hint of what to look for, no more. */
  near: (slot: string, product: CatalogueProduct) => string | null;
};

const body = ["top", "bottom", "one-piece", "outerwear"];
const isNumber = (size: string): boolean => /^\d+([.,]\d+)?$/.test(size);

/**
 * Sizes by slot, each bought twice or most often of its kind. A piece cut in letters is read with the customer's letters
 * and one in numbers with the numbers; where only the other kind is known, the size is unknown. A company has none.
 */
export function readSizes({ signals, company }: Reading, main: readonly string[]): Sizes {
  const bySlot = new Map<string, string[]>();
  for (const { slot, department, size, n, share } of company ? [] : signals.sizes) {
    const own = department === null || main.length === 0 || main.includes(department);
    if (!own || (n < 2 && share < 0.5)) continue;
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), size]);
  }
  const of = (slot: string) => bySlot.get(slot) ?? [];
  return {
    of,
    in: (slot, product) => {
      const cut = sizesOf(product);
      if (cut.length <= 1) return { size: null, cut: true };
      const known = of(slot);
      const size = known.find((each) => cut.includes(each));
      if (size !== undefined) return { size, cut: true };
      const kind = known.find((each) => isNumber(each) === isNumber(cut[0]!));
      return kind === undefined ? { size: null, cut: true } : { size: kind, cut: false };
    },
    near: (slot, product) => {
      if (!body.includes(slot)) return null;
      const cut = sizesOf(product);
      for (const other of body) {
        const size = of(other).find((each) => cut.includes(each));
        if (size !== undefined) return size;
      }
      return null;
    },
  };
}

/** The sizes a piece is cut in: as the range tells, else as the stock does. One or none: it fits all. */
export function sizesOf({ sizes, stock }: CatalogueProduct): readonly string[] {
  return sizes.length > 0 || stock === null ? sizes : [...new Set(stock.map(({ size }) => size))].sort();
}

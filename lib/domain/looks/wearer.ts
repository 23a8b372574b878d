import type { CatalogueProduct } from "@/lib/domain/dossier";
import { groupBy, type Piece, type Reading, type View } from "@/lib/domain/profile/reading";
import { random } from "@/lib/domain/random";
import { wearerOf } from "@/lib/domain/taxonomy/department";
import { type Prices, readPrices } from "./prices";
import { type Season, seasonOf } from "./season-of";
import { readSizes, type Sizes } from "./sizes";

/** What a piece must meet to be suggested to this customer. */
export type Wearer = {
  departments: ReadonlySet<string>;
  prices: Prices;
  sizes: Sizes;
  /** The customer's size in a slot whatever the piece; null when unknown. */
  sizeIn: (slot: string) => string | null;
  season: Season;
  store: string | null;
  storeName: string | null;
  present: boolean;
  /** Where on the circle of the range this customer starts, in [0, 1): nearly equal pieces go to different people. */
  turn: number;
};

const adult = new Set(["women", "men"]);

/** The wearer as the records show them: own department (gifts left out), sizes by slot, price band. */
export function readWearer(reading: Reading): Wearer {
  const { dossier } = reading;
  const things: readonly (Piece | View)[] = reading.own.length > 0 ? reading.own : reading.views;
  const departments = groupBy(things, ({ tags }) => tags?.department?.value).map(([value]) => value);
  const main = departments.filter((value) => value !== "unisex" && wearerOf(value) !== null).slice(0, 1);
  // A shop's own words ("divided", "sport") name no wearer: what is bought from counts.
  const own = departments.filter((value) => wearerOf(value) === null);
  const sizes = readSizes(reading, [...main, ...own]);
  return {
    departments: new Set([...main, ...own, "unisex"]),
    prices: readPrices(reading),
    sizes,
    sizeIn: (slot) => sizes.of(slot)[0] ?? null,
    season: seasonOf(reading),
    store: dossier.customer.store?.id ?? null,
    storeName: dossier.customer.store?.name ?? null,
    present: dossier.present,
    turn: random("looks", dossier.customer.id).next(),
  };
}

/** Is the piece for this wearer? With no department known: anything for adults. */
export function isForWearer({ departments }: Wearer, department: string | null): boolean {
  if (departments.size > 1) return department !== null && departments.has(department);
  return department === null || department === "unisex" || adult.has(department);
}

/**
 * In the size, at the customer's store (at any, when the customer has none): true, false, or null when no stock was told
 * or as_of is past. With size null: in some size.
 */
export function stockOf(
  wearer: Pick<Wearer, "present" | "store">,
  product: CatalogueProduct,
  size: string | null,
): boolean | null {
  if (!wearer.present || product.stock === null) return null;
  return product.stock.some(
    (row) =>
      row.quantity > 0 &&
      (size === null || row.size === size) &&
      (wearer.store === null || row.store_id === wearer.store),
  );
}

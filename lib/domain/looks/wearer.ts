import type { CatalogueProduct } from "@/lib/domain/dossier";
import { groupBy, type Piece, type Reading, type View } from "@/lib/domain/profile/reading";
import type { Candidate } from "./catalogue-index";
import { type Season, seasonOf } from "./season-of";

/** What a piece must meet to be suggested to this customer. */
export type Wearer = {
  departments: ReadonlySet<string>;
  /** Usual unit prices, widened by a quarter below and half above; null when prices are unknown. */
  price: { low: number; high: number; currency: string } | null;
  sizeIn: (slot: string) => string | null;
  /** type|colour of what is owned: not suggested again. */
  owned: ReadonlySet<string>;
  ownedIds: ReadonlySet<string>;
  liked: {
    colors: ReadonlyMap<string, number>;
    materials: ReadonlyMap<string, number>;
    types: ReadonlyMap<string, number>;
  };
  season: Season;
  store: string | null;
  present: boolean;
  forChildren: boolean;
};

const adult = new Set(["women", "men"]);

/** The wearer as the records show them: own department (gifts left out), sizes by slot, price band, what is owned. */
export function readWearer(reading: Reading): Wearer {
  const { signals, dossier } = reading;
  const things: readonly (Piece | View)[] = reading.own.length > 0 ? reading.own : reading.views;
  const departments = groupBy(things, ({ tags }) => tags?.department?.value).filter(([value]) => value !== "unisex");
  const main = departments.slice(0, 1).map(([value]) => value);
  const low = Number(signals.price.low ?? Number.NaN);
  const high = Number(signals.price.high ?? Number.NaN);
  const currency = signals.price.currency;
  return {
    departments: new Set([...main, "unisex"]),
    price:
      currency !== null && low > 0 && high > 0
        ? { low: low * 0.75, high: high * 1.5, currency }
        : viewedPrices(reading),
    sizeIn: sizes(reading, main),
    owned: new Set(reading.pieces.map(({ tags }) => `${tags?.type?.value}|${tags?.color?.value}`)),
    ownedIds: new Set(reading.pieces.map(({ line }) => line.product_id)),
    liked: { colors: lifts(signals.colors), materials: lifts(signals.materials), types: lifts(signals.types) },
    season: seasonOf(reading),
    store: dossier.customer.store?.id ?? null,
    present: dossier.present,
    forChildren: main.length > 0 && !main.some((value) => adult.has(value)),
  };
}

/** Looked-at prices, when nothing was bought. */
function viewedPrices({ views }: Reading): Wearer["price"] {
  const priced = views.flatMap(({ product }) => (product.price ? [product.price] : []));
  const currency = priced[0]?.currency;
  if (currency === undefined) return null;
  const amounts = priced.filter((price) => price.currency === currency).map(({ amount }) => Number(amount));
  return { low: Math.min(...amounts) * 0.5, high: Math.max(...amounts) * 1.5, currency };
}

function sizes({ signals, company }: Reading, main: readonly string[]): Wearer["sizeIn"] {
  return (slot) => {
    if (company) return null;
    // The signals have the likeliest size of the fullest drawer first.
    const best = signals.sizes.find(
      (size) => size.slot === slot && (size.department === null || main.length === 0 || main.includes(size.department)),
    );
    return best && (best.n >= 2 || best.share >= 0.5) ? best.size : null;
  };
}

function lifts(list: Reading["signals"]["colors"]): ReadonlyMap<string, number> {
  return new Map(
    list.filter(({ n }) => n > 0).map(({ value, lift, share }) => [value, Math.min(3, lift) * 0.3 + share]),
  );
}

/** In the size, at the customer's store first: true, false, or null when no stock was told or as_of is past. */
export function stockOf(wearer: Wearer, product: CatalogueProduct, size: string | null): boolean | null {
  if (!wearer.present || product.stock === null) return null;
  const inSize = product.stock.filter((row) => row.quantity > 0 && (size === null || row.size === size));
  return wearer.store === null ? inSize.length > 0 : inSize.some((row) => row.store_id === wearer.store);
}

/** May the candidate be suggested at all? A size that the product is not cut in counts as not fitting. */
export function fits(wearer: Wearer, candidate: Candidate): boolean {
  const { product, department } = candidate;
  if (wearer.departments.size > 1 && (department === null || !wearer.departments.has(department))) return false;
  if (wearer.departments.size === 1 && department !== null && !adult.has(department) && department !== "unisex")
    return false;
  if (wearer.ownedIds.has(product.id) || wearer.owned.has(`${candidate.type}|${candidate.color}`)) return false;
  const { price } = wearer;
  if (price && product.price && product.price.currency !== price.currency) return false;
  if (price && candidate.price !== null && (candidate.price > price.high || candidate.price < price.low * 0.5))
    return false;
  return true;
}

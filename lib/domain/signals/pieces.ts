import type { Day } from "@/lib/contracts/day";
import type { Money } from "@/lib/contracts/money";
import type { ProductTags, Tag } from "@/lib/contracts/tags";
import type { Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import type { PopulationAttribute } from "@/lib/domain/population";
import { priceBand } from "./price-band";

/** One thing bought or looked at on one day: what shares and changes are counted over. */
export type Piece = {
  id: string;
  product_id: string;
  day: Day;
  quantity: number;
  price: Money | null;
  size: string | null;
  tags: ProductTags;
  /** Its values of every attribute: none when unknown, several only of occasions. */
  values: Readonly<Record<PopulationAttribute, readonly string[]>>;
  bought: boolean;
};

const nothing: readonly string[] = [];
const one = (tag: Tag | null): readonly string[] => (tag ? [tag.value] : nothing);

/** As the population counts them: what the line declares, else what such pieces are worn for, else the product's. */
function occasionsOf(tags: ProductTags, line: Pick<PurchaseLine, "occasion" | "worn_for"> | null): readonly string[] {
  if (line && line.occasion !== null) return [line.occasion];
  return (line?.worn_for ?? tags.occasions).map((tag) => tag.value);
}

function valuesOf(tags: ProductTags, price: Money | null, line: PurchaseLine | null): Piece["values"] {
  const band = priceBand(price);
  return {
    department: one(tags.department),
    category: one(tags.category),
    type: one(tags.type),
    slot: one(tags.slot),
    color: one(tags.color),
    pattern: one(tags.pattern),
    material: one(tags.material),
    formality: one(tags.formality),
    season: one(tags.season),
    occasion: occasionsOf(tags, line),
    price_band: band ? [band] : nothing,
  };
}

const byDayThenId = (a: Piece, b: Piece) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
const known = (product: Product | undefined): product is Product => product?.tags.fashion === true;

/** Kept purchase lines of described fashion products up to `as_of`, oldest first. */
export function boughtPieces(dossier: Dossier): Piece[] {
  return dossier.lines
    .flatMap((line) => {
      const product = dossier.products[line.product_id];
      if (line.returned || line.day > dossier.as_of || !known(product)) return [];
      const { id, product_id, day, quantity, size, unit_price: price } = line;
      const values = valuesOf(product.tags, price, line);
      return [{ id, product_id, day, quantity, price, size, values, tags: product.tags, bought: true }];
    })
    .sort(byDayThenId);
}

const looks = new Set(["product_viewed", "product_added", "product_added_to_wishlist"]);

/** Fashion products looked at, put in the cart or on a wish list up to `as_of`; once per product and day. */
export function viewedPieces(dossier: Dossier): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const event of dossier.events) {
    const product = event.product_id === null ? undefined : dossier.products[event.product_id];
    if (!looks.has(event.type) || event.day > dossier.as_of || !known(product)) continue;
    const key = `${event.day} ${product.id}`;
    const earlier = pieces.get(key);
    if (earlier && earlier.id <= event.id) continue;
    pieces.set(key, {
      id: event.id,
      product_id: product.id,
      day: event.day,
      quantity: 1,
      price: product.price,
      size: null,
      values: valuesOf(product.tags, product.price, null),
      tags: product.tags,
      bought: false,
    });
  }
  return [...pieces.values()].sort(byDayThenId);
}

import type { Day, Money } from "@/lib/contracts/profile";
import type { ProductTags, Tag } from "@/lib/contracts/tags";
import type { Dossier, Product } from "@/lib/domain/dossier";
import type { PopulationAttribute } from "@/lib/domain/population";
import { given } from "@/lib/domain/taxonomy/text";
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
  /** Occasion the customer named for it; outranks the product's. */
  occasion: string | null;
  bought: boolean;
};

const byDayThenId = (a: Piece, b: Piece) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
const known = (product: Product | undefined): product is Product => product?.tags.fashion === true;

/** Kept purchase lines of described fashion products up to `as_of`, oldest first. */
export function boughtPieces(dossier: Dossier): Piece[] {
  return dossier.lines
    .flatMap((line) => {
      const product = dossier.products[line.product_id];
      if (line.returned || line.day > dossier.as_of || !known(product)) return [];
      const { id, product_id, day, quantity, size, occasion } = line;
      return [
        { id, product_id, day, quantity, price: line.unit_price, size, occasion, tags: product.tags, bought: true },
      ];
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
      tags: product.tags,
      occasion: null,
      bought: false,
    });
  }
  return [...pieces.values()].sort(byDayThenId);
}

const value = (tag: Tag | null): string[] => (tag ? [tag.value] : []);

/** The values a piece has of an attribute: none when unknown, several only of occasions. */
export function valuesOf(piece: Piece, attribute: PopulationAttribute): string[] {
  if (attribute === "price_band") {
    const band = priceBand(piece.price);
    return band ? [band] : [];
  }
  if (attribute !== "occasion") return value(piece.tags[attribute]);
  // As the population counts it: the customer's own word in lower case.
  const own = given(piece.occasion);
  return own ? [own] : piece.tags.occasions.map((tag) => tag.value);
}

import type { Signals } from "@/lib/contracts/signals";
import type { Dossier } from "@/lib/domain/dossier";
import type { Counts } from "@/lib/domain/population";
import { compareDecimals, parseDecimal } from "./decimal";
import type { Piece } from "./pieces";
import { priceBands } from "./price-bands";
import { round } from "./round";

/** The currency most prices are in; on a tie the first by name. Null without prices. */
export function mainCurrency(pieces: readonly Piece[]): string | null {
  const counts = new Map<string, number>();
  for (const { price } of pieces) if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/**
 * Median, 10th and 90th percentile of unit prices (each a price really paid: nearest rank), in the currency most were
 * paid in; other currencies are left out, never converted. `reduced_share` compares with the list price where known.
 * `bands` tells the same by category, shrunk; `counts` are all customers' price bands.
 */
export function priceSignal(
  pieces: readonly Piece[],
  { products, as_of }: Pick<Dossier, "products" | "as_of">,
  counts: Counts,
): Signals["price"] {
  const currency = mainCurrency(pieces);
  const priced = pieces.filter((piece) => piece.price?.currency === currency && currency !== null);
  const paid = priced.map(({ price, product_id }) => {
    const list = products[product_id]?.price;
    return {
      amount: price!.amount,
      exact: parseDecimal(price!.amount),
      list: list?.currency === currency ? parseDecimal(list.amount) : null,
    };
  });
  paid.sort((a, b) => compareDecimals(a.exact, b.exact) || (a.amount < b.amount ? -1 : 1));
  const rank = (q: number) => paid[Math.max(0, Math.ceil(q * paid.length) - 1)]?.amount ?? null;
  const listed = paid.filter(({ list }) => list !== null);
  const reduced = listed.filter(({ exact, list }) => compareDecimals(exact, list!) < 0);
  return {
    currency,
    median: rank(0.5),
    low: rank(0.1),
    high: rank(0.9),
    reduced_share: listed.length > 0 ? round(reduced.length / listed.length) : null,
    n: paid.length,
    bands: priceBands(pieces, currency, as_of, counts),
  };
}

import { groupBy, type Piece, type Reading } from "@/lib/domain/profile/reading";

export type Order = { id: string; day: string; pieces: Piece[]; n: number };

/** Orders of kept fashion pieces, oldest first. */
export function ordersOf({ pieces }: Pick<Reading, "pieces">): Order[] {
  return groupBy(pieces, ({ line }) => line.order_id)
    .map(([id, group]) => ({
      id,
      day: group[0]!.line.day,
      pieces: group,
      n: group.reduce((sum, { line }) => sum + line.quantity, 0),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

/** Was it bought clearly below its list price? Null when either price is unknown or in another currency. */
export function isReduced({ line, product }: Piece): boolean | null {
  if (!line.unit_price || !product?.price || line.unit_price.currency !== product.price.currency) return null;
  return Number(line.unit_price.amount) < Number(product.price.amount) * 0.97;
}

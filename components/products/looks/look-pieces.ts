import type { ProductCard } from "@/lib/contracts/product";
import type { Look, LookPiece } from "@/lib/contracts/profile";

/** A piece of a look with its number and, unless nothing fills the slot, its product. */
export type NumberedPiece = { number: number; piece: LookPiece; product: ProductCard | null };

/** The pieces in the look's order, numbered from 1: the same numbers on the board and in the list. */
export function numberPieces(look: Pick<Look, "pieces">, products: readonly ProductCard[]): NumberedPiece[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  return look.pieces.map((piece, at) => ({
    number: at + 1,
    piece,
    product: piece.product_id === null ? null : (byId.get(piece.product_id) ?? null),
  }));
}

/** What the piece is called: the product, else the slot that stays open. */
export function pieceName({ product, piece }: Pick<NumberedPiece, "product" | "piece">): string {
  if (product) return product.name;
  const slot = piece.slot.replaceAll("-", " ");
  return `${slot.charAt(0).toUpperCase()}${slot.slice(1)}`;
}

import { headOf, headOfPiece } from "@/lib/domain/evidence/garments";
import type { Piece } from "@/lib/domain/profile/reading";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { words } from "@/lib/domain/taxonomy/text";
import { plural } from "@/lib/domain/words/en-nouns";
import { isKindOf } from "@/lib/domain/words/kinds";

/** The garment a text names, a search or a product's name, as records call it: "vestido de festa" is about dresses. */
export function garmentIn(text: string): string | null {
  const type = findTerms(garmentIndex, words(text)).at(-1)?.entry.type;
  return type === undefined || type === null ? null : headOf(plural(type));
}

/** Pieces of a garment, by type or by what their name says: a roll-neck may be filed under knitwear. */
export const piecesOf = (pieces: readonly Piece[], head: string): Piece[] =>
  pieces.filter((piece) => headOfPiece(piece) === head || (piece.product && garmentIn(piece.product.name) === head));

/** Is there none of the garment, and nothing that is a kind of it? Who has jeans is not without trousers. */
export const hasNone = (pieces: readonly Piece[], head: string): boolean =>
  piecesOf(pieces, head).length === 0 && !pieces.some((piece) => isKindOf(headOfPiece(piece) ?? "", head));

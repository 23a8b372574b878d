import type { Dossier } from "@/lib/domain/dossier";
import { boughtPieces, type Piece, viewedPieces } from "@/lib/domain/signals/pieces";
import { addDays } from "@/lib/domain/time/days";

/** The current moment: the last 14 days up to `as_of`, both ends included. */
export const WINDOW_DAYS = 14;

export type ChangeWindow = { recent: Piece[]; baseline: Piece[] };

/**
 * What was bought and looked at in the last 14 days, and everything before. A product counts once a day, bought or
 * looked at however often: buying it outranks looking at it.
 */
export function changeWindow(dossier: Dossier, bought: Piece[] = boughtPieces(dossier)): ChangeWindow {
  const from = addDays(dossier.as_of, 1 - WINDOW_DAYS);
  const key = (piece: Piece) => `${piece.day} ${piece.product_id}`;
  const boughtKeys = new Set(bought.map(key));
  const all = [...bought, ...viewedPieces(dossier).filter((piece) => !boughtKeys.has(key(piece)))];
  return {
    recent: all.filter((piece) => piece.day >= from),
    baseline: all.filter((piece) => piece.day < from),
  };
}

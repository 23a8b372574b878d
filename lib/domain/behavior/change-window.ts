import type { Dossier } from "@/lib/domain/dossier";
import { boughtPieces, type Piece, viewedPieces } from "@/lib/domain/signals/pieces";
import { given } from "@/lib/domain/taxonomy/text";
import { addDays } from "@/lib/domain/time/days";

/** The current moment: the last 14 days up to `as_of`, both ends included. */
export const WINDOW_DAYS = 14;

/** A piece with where it was bought (null when looked at, or not told) and the name its colours share. */
export type ChangePiece = Piece & { channel: string | null; model: string | null };
export type ChangeWindow = { recent: ChangePiece[]; baseline: ChangePiece[] };

/**
 * Everything bought and looked at up to `as_of`, purchases first, each oldest first. A product counts once a day,
 * bought or looked at however often: buying it outranks looking at it.
 */
export function changePieces(dossier: Dossier, bought: readonly Piece[] = boughtPieces(dossier)): ChangePiece[] {
  const key = (piece: Piece) => `${piece.day} ${piece.product_id}`;
  const boughtKeys = new Set(bought.map(key));
  const channels = new Map(dossier.lines.map(({ id, channel }) => [id, given(channel)]));
  return [...bought, ...viewedPieces(dossier).filter((piece) => !boughtKeys.has(key(piece)))].map((piece) => ({
    ...piece,
    channel: piece.bought ? (channels.get(piece.id) ?? null) : null,
    model: given(dossier.products[piece.product_id]?.name ?? null),
  }));
}

/** What was bought and looked at in the last 14 days, and everything before. */
export function changeWindow(dossier: Dossier, bought: readonly Piece[] = boughtPieces(dossier)): ChangeWindow {
  const from = addDays(dossier.as_of, 1 - WINDOW_DAYS);
  const all = changePieces(dossier, bought);
  return {
    recent: all.filter((piece) => piece.day >= from),
    baseline: all.filter((piece) => piece.day < from),
  };
}

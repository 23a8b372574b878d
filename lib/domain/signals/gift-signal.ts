import type { Signals } from "@/lib/contracts/signals";
import { wearerOf } from "@/lib/domain/taxonomy/department";
import { dominant } from "./dominant";
import type { Piece } from "./pieces";
import { round } from "./round";
import { sizeDistance } from "./size-distance";

const MIN_LINES = 5;
const CLEAR = 0.7;
/** Neighbouring sizes are the same person in another cut. */
const OTHER_BODY = 2;

/** Whom the customer buys for, as far as one department is clear (seven of ten lines, five at least). */
export function dominantWearer(pieces: readonly Piece[]): string | null {
  const wearers = pieces.flatMap((piece) => wearerOf(piece.tags.department?.value ?? null) ?? []);
  return dominant(
    wearers.filter((wearer) => wearer !== "unisex"),
    MIN_LINES,
    CLEAR,
  );
}

const sizeKey = (piece: Piece) => `${piece.tags.slot?.value ?? ""}\n${piece.tags.department?.value ?? ""}`;

/**
 * Purchases that look made for someone else: for another wearer than most, or two sizes and more away from the
 * customer's own in that slot. `share` is null when neither wearer nor size is clear enough to tell.
 */
export function giftSignal(pieces: readonly Piece[]): Signals["gifts"] {
  const wearer = dominantWearer(pieces);
  const groups = new Map<string, string[]>();
  for (const piece of pieces)
    if (piece.size && piece.tags.slot) groups.set(sizeKey(piece), [...(groups.get(sizeKey(piece)) ?? []), piece.size]);
  const sizes = new Map([...groups].map(([key, list]) => [key, dominant(list, MIN_LINES, CLEAR)]));
  if (wearer === null && ![...sizes.values()].some((size) => size !== null)) return { share: null, n: 0, line_ids: [] };
  const foreign = pieces.filter((piece) => {
    const worn = wearerOf(piece.tags.department?.value ?? null);
    if (wearer !== null && worn !== null && worn !== "unisex" && worn !== wearer) return true;
    const own = sizes.get(sizeKey(piece));
    return own != null && piece.size !== null && (sizeDistance(own, piece.size) ?? 0) >= OTHER_BODY;
  });
  return {
    share: round(foreign.length / pieces.length),
    n: foreign.length,
    line_ids: foreign.map((piece) => piece.id),
  };
}

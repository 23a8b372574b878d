import { dominant } from "@/lib/domain/signals/dominant";
import type { Piece } from "@/lib/domain/signals/pieces";

/** Pieces whose sizes can be compared: one slot of one department. */
export const sizeGroup = (piece: Piece): string =>
  `${piece.tags.slot?.value ?? ""}\n${piece.tags.department?.value ?? ""}`;

export const normalSize = (size: string): string => size.trim().toLowerCase();

/** The size most pieces of a group have, where it is clear: three pieces at least, six in ten of them. */
export function usualSizes(pieces: readonly Piece[]): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const piece of pieces) {
    if (piece.size === null || !piece.tags.slot) continue;
    const key = sizeGroup(piece);
    groups.set(key, [...(groups.get(key) ?? []), normalSize(piece.size)]);
  }
  return new Map(
    [...groups].flatMap(([key, sizes]) => {
      const usual = dominant(sizes, 3, 0.6);
      return usual === null ? [] : [[key, usual] as const];
    }),
  );
}

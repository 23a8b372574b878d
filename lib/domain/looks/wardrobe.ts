import type { Piece, Reading } from "@/lib/domain/profile/reading";
import { daysBetween } from "@/lib/domain/time/days";
import { type Garment, toGarment } from "./garment";
import type { Liking } from "./liking";

/** An own piece with how gladly it is worn: what the customer favours, and what is newer. */
export type Hanger = { piece: Piece; garment: Garment; worth: number };

/** Every piece bought and kept, gifts too, that could take a place in a look. */
export function readGarments({ pieces }: Reading): ReadonlyMap<Piece, Garment> {
  const garments = new Map<Piece, Garment>();
  for (const piece of pieces) {
    const garment = piece.product && piece.tags ? toGarment(piece.product, piece.tags) : null;
    if (garment) garments.set(piece, garment);
  }
  return garments;
}

/** The own pieces that take a place in a look, by slot, oldest first; of a product bought often the newest. */
export function openWardrobe(
  reading: Reading,
  liking: Liking,
  garments: ReadonlyMap<Piece, Garment>,
): ReadonlyMap<string, readonly Hanger[]> {
  const newest = new Map<string, Hanger>();
  for (const piece of reading.own) {
    const { line } = piece;
    const garment = garments.get(piece);
    if (!garment) continue;
    const years = Math.max(0, daysBetween(line.day, reading.dossier.as_of)) / 365;
    // What was liked enough is liked: a wardrobe full of one colour does not rule every look.
    const worth = Math.min(1, liking.of(garment) / 2) + 0.4 * 0.5 ** years;
    newest.set(garment.id, { piece, garment, worth });
  }
  const slots = new Map<string, Hanger[]>();
  for (const hanger of newest.values()) {
    const list = slots.get(hanger.garment.slot);
    if (list) list.push(hanger);
    else slots.set(hanger.garment.slot, [hanger]);
  }
  return slots;
}

import type { Look, LookPiece } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import type { Said } from "@/lib/domain/words/said";
import { indexCatalogue } from "./catalogue-index";
import { citeLookPiece } from "./cite-look-piece";
import { composeLook, openRail } from "./compose-look";
import { composeSet } from "./compose-set";
import { orderedSlots } from "./ordered-slots";
import { readWearer } from "./wearer";
import { writePieces } from "./write-pieces";

/** `pieceEvidence` has the fact behind each piece and `gaps` the reason of each empty place, in words, by "<occasion> <place>". */
export type BuiltLooks = {
  occasions: OccasionReading[];
  looks: Look[];
  pieceEvidence: Map<string, string>;
  gaps: Map<string, Said>;
};

const rejectedPiece = {
  product_id: null,
  owned: false,
  in_stock: null,
  size: null,
  price: null,
  why: "Left empty: a member of staff rejected what was here.",
};

/**
 * One complete look for each occasion: built on an owned piece where one fits, completed from the range in the
 * customer's size, price band and department, colours in harmony, formality within one step, one pattern, one season. No
 * piece appears in two looks. A slot that nothing fills stays in the look and says why; an occasion without a single
 * piece is left out, as long as another remains. A piece that staff rejected leaves its place empty. A company that orders one kind of thing gets a set of it instead of an
 * outfit.
 */
export function buildLooks(reading: Reading, occasions: readonly OccasionReading[]): BuiltLooks {
  const rail = openRail(reading, readWearer(reading), indexCatalogue(reading.catalogue));
  const used = new Set<string>();
  const slots = reading.company ? orderedSlots(reading) : [];
  const only = slots.length === 1 ? slots[0] : undefined;
  const pieceEvidence = new Map<string, string>();
  const gaps = new Map<string, Said>();
  const looks = occasions.map((occasion): Look => {
    const composed = only === undefined ? composeLook(rail, occasion, used) : composeSet(rail, occasion, only, used);
    const worn = writePieces(rail, composed);
    const pieces = worn.map(({ piece }) => piece);
    const left = new Set<LookPiece>();
    for (const [at, { piece, product, line, gap }] of worn.entries()) {
      const place = placeIn(pieces, at);
      pieceEvidence.set(`${occasion.value} ${place}`, citeLookPiece(reading, piece, product, line));
      if (gap !== null) gaps.set(`${occasion.value} ${place}`, gap);
      if (reading.rejected.has(`occasion.${occasion.segment}.look.${keySegment(place)}`)) left.add(piece);
      else if (piece.product_id !== null) used.add(piece.product_id);
    }
    const anchor = worn.find(
      ({ piece, line }) => !left.has(piece) && line !== null && line.id === composed.anchor?.line.id,
    );
    return {
      occasion: occasion.value,
      anchor_line_id: anchor?.line?.id ?? null,
      // Emptied, not taken away: the other places keep their names, which are their claims' keys.
      pieces: pieces.map((piece) => (left.has(piece) ? { ...piece, ...rejectedPiece } : piece)),
    };
  });
  const wearable = looks.filter(({ pieces }) => pieces.some(({ product_id }) => product_id !== null));
  const kept = wearable.length > 0 ? wearable : looks.slice(0, 1);
  const names = new Set(kept.map(({ occasion }) => occasion));
  return { occasions: occasions.filter(({ value }) => names.has(value)), looks: kept, pieceEvidence, gaps };
}

/** Where a piece stands in its look: its slot, numbered from the second of the same slot on ("accessory-2"). */
export function placeIn(pieces: readonly Pick<LookPiece, "slot">[], at: number): string {
  const { slot } = pieces[at]!;
  const before = pieces.slice(0, at).filter((piece) => piece.slot === slot).length;
  return before === 0 ? slot : `${slot}-${before + 1}`;
}

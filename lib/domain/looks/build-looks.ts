import type { Look, LookPiece } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import type { Said } from "@/lib/domain/words/said";
import { indexCatalogue } from "./catalogue-index";
import { citeLookPiece } from "./cite-look-piece";
import { composeLook } from "./compose-look";
import { composeSet } from "./compose-set";
import { orderedSlots } from "./ordered-slots";
import { openRail } from "./rail";
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
 * customer's size, price band and department, colours in harmony, formality within one step, one pattern, one season.
 * Nothing is suggested twice; an owned piece is worn again where its place would be empty. A slot that nothing fills
 * stays in the look and says why; an occasion without a piece of its own is left out, as long as another remains.
 * A piece that staff rejected leaves its place empty. A
 * company that orders one kind of thing gets a set of it instead of an outfit.
 */
export function buildLooks(reading: Reading, occasions: readonly OccasionReading[]): BuiltLooks {
  const rail = openRail(reading, readWearer(reading), indexCatalogue(reading.catalogue));
  const used = new Set<string>();
  const slots = reading.company ? orderedSlots(reading) : [];
  const only = slots.length === 1 ? slots[0] : undefined;
  const pieceEvidence = new Map<string, string>();
  const gaps = new Map<string, Said>();
  const built = occasions.map((occasion) => {
    const composed = only === undefined ? composeLook(rail, occasion, used) : composeSet(rail, occasion, only, used);
    const worn = writePieces(rail, composed);
    const pieces = worn.map(({ piece }) => piece);
    const left = pieces.map((_, at) =>
      reading.rejected.has(`occasion.${occasion.segment}.look.${keySegment(placeIn(pieces, at))}`),
    );
    const ids = pieces.flatMap(({ product_id }, at) => (left[at] ? [] : (product_id ?? [])));
    const fresh = ids.some((id) => !used.has(id));
    for (const id of ids) used.add(id);
    const anchor = worn.find(({ line }, at) => !left[at] && line !== null && line.id === composed.anchor?.line.id);
    const look: Look = {
      occasion: occasion.value,
      anchor_line_id: anchor?.line?.id ?? null,
      // Emptied, not taken away: the other places keep their names, which are their claims' keys.
      pieces: pieces.map((piece, at) => (left[at] ? { ...piece, ...rejectedPiece } : piece)),
    };
    return { occasion, fresh, worn, look };
  });
  const wearable = built.filter(({ fresh }) => fresh);
  const kept = wearable.length > 0 ? wearable : built.slice(0, 1);
  for (const { look, worn } of kept)
    for (const [at, { piece, product, line, gap }] of worn.entries()) {
      const place = `${look.occasion} ${placeIn(look.pieces, at)}`;
      pieceEvidence.set(place, citeLookPiece(reading, piece, product, line));
      if (gap !== null) gaps.set(place, gap);
    }
  return { occasions: kept.map(({ occasion }) => occasion), looks: kept.map(({ look }) => look), pieceEvidence, gaps };
}

/** Where a piece stands in its look: its slot, numbered from the second of the same slot on ("accessory-2"). */
export function placeIn(pieces: readonly Pick<LookPiece, "slot">[], at: number): string {
  const { slot } = pieces[at]!;
  const before = pieces.slice(0, at).filter((piece) => piece.slot === slot).length;
  return before === 0 ? slot : `${slot}-${before + 1}`;
}

import type { Look, LookPiece } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import { indexCatalogue } from "./catalogue-index";
import { citeLookPiece } from "./cite-look-piece";
import { type Composed, composeLook, type Worn } from "./compose-look";
import { composeSet } from "./compose-set";
import { goingOut } from "./going-out";
import { orderedSlots } from "./ordered-slots";
import { readWearer, type Wearer } from "./wearer";

export type BuiltLooks = { occasions: OccasionReading[]; looks: Look[]; pieceEvidence: Map<string, string> };

const rejectedPiece = {
  product_id: null,
  owned: false,
  in_stock: null,
  size: null,
  price: null,
  why: "Left empty: a member of staff rejected what was here.",
};

const dressed = ["one-piece", "shoes"];
const separates = ["top", "bottom", "shoes"];

/**
 * One complete look for each occasion: built on an owned piece where one fits, completed from the range in the
 * customer's size, price band and department, colours in harmony, formality within one step. No piece appears in two
 * looks. A slot that nothing fills, or whose piece staff rejected, stays in the look and says so; an occasion without a single piece is left out, as long
 * as another remains. `pieceEvidence` has the fact behind each piece, by
 * "<occasion> <place>". A company that orders one kind of thing gets a set of it instead of an outfit.
 */
export function buildLooks(reading: Reading, occasions: readonly OccasionReading[]): BuiltLooks {
  const wearer = readWearer(reading);
  const index = indexCatalogue(reading.catalogue);
  const used = new Set<string>();
  const slots = reading.company ? orderedSlots(reading) : [];
  const only = slots.length === 1 ? slots[0] : undefined;
  const pieceEvidence = new Map<string, string>();
  const looks = occasions.map((occasion): Look => {
    const tries =
      only === undefined
        ? templates(reading, wearer, occasion).map((slots) =>
            composeLook(reading, wearer, index, occasion, slots, used),
          )
        : [composeSet(reading, wearer, index, occasion, only, used)];
    const best = tries.reduce((a, b) => (gaps(b) < gaps(a) ? b : a));
    const worn = inOrder(best);
    const pieces = worn.map(({ piece }) => piece);
    const left = new Set<LookPiece>();
    for (const [at, { piece, product, line }] of worn.entries()) {
      const place = placeIn(pieces, at);
      pieceEvidence.set(`${occasion.value} ${place}`, citeLookPiece(reading, piece, product, line));
      if (reading.rejected.has(`occasion.${occasion.segment}.look.${keySegment(place)}`)) left.add(piece);
      else if (piece.product_id !== null) used.add(piece.product_id);
    }
    const anchor = worn.find(
      ({ piece, line }) => !left.has(piece) && line !== null && line.id === best.anchor?.line.id,
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
  return { occasions: occasions.filter(({ value }) => names.has(value)), looks: kept, pieceEvidence };
}

/** Where a piece stands in its look: its slot, numbered from the second of the same slot on ("accessory-2"). */
export function placeIn(pieces: readonly Pick<LookPiece, "slot">[], at: number): string {
  const { slot } = pieces[at]!;
  const before = pieces.slice(0, at).filter((piece) => piece.slot === slot).length;
  return before === 0 ? slot : `${slot}-${before + 1}`;
}

const gaps = ({ worn }: Composed): number => worn.filter(({ piece }) => piece.product_id === null).length;

/** Occasions with clothes of their own. */
const apart: Record<string, string[][]> = {
  beach: [["swim", "shoes"]],
  home: [["nightwear"]],
  sport: [separates, ["sport", "shoes"]],
};

/** Ways to dress for the occasion, the likelier one first; a man, or a boy, has one. */
function templates(reading: Reading, wearer: Wearer, occasion: OccasionReading): string[][] {
  const special = apart[occasion.value];
  if (special) return special;
  if (reading.company) {
    const ordered = orderedSlots(reading);
    const shod = ordered.includes("shoes") ? ["shoes"] : [];
    return ordered.includes("one-piece")
      ? [
          ["one-piece", ...shod],
          ["top", "bottom", ...shod],
        ]
      : [["top", "bottom", ...shod]];
  }
  if (!wearer.departments.has("women") && !wearer.departments.has("girls")) return [separates];
  const things = occasion.pieces.length > 0 ? occasion.pieces : occasion.views;
  const slots = things.map(({ tags }) => tags?.slot?.value);
  const whole = slots.filter((slot) => slot === "one-piece").length;
  const halves = slots.filter((slot) => slot === "top" || slot === "bottom").length;
  const dressy = goingOut.has(occasion.value);
  return whole * 2 > halves || (dressy && halves < 4) ? [dressed, separates] : [separates, dressed];
}

const order = [
  "outerwear",
  "one-piece",
  "swim",
  "nightwear",
  "sport",
  "top",
  "bottom",
  "shoes",
  "bag",
  "accessory",
  "jewellery",
];
function inOrder({ worn }: Composed): Worn[] {
  const at = (slot: string) => (order.includes(slot) ? order.indexOf(slot) : order.length);
  return [...worn].sort((a, b) => at(a.piece.slot) - at(b.piece.slot));
}

import type { Look, LookPiece } from "@/lib/contracts/profile";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { isFor } from "@/lib/domain/occasions/find-occasions";
import type { Piece, Reading } from "@/lib/domain/profile/reading";
import { indexCatalogue } from "./catalogue-index";
import { chooseOwned } from "./choose-owned";
import { citeLookPiece } from "./cite-look-piece";
import { addToLook, emptyOutfit, type Outfit } from "./outfit";
import { suggestPiece } from "./suggest-piece";
import { readWearer, type Wearer } from "./wearer";

export type BuiltLooks = { looks: Look[]; pieceEvidence: Map<string, string> };

/** Slots of a complete look: the body first, then shoes, then one layer or something to carry. */
const dressed = ["one-piece", "shoes"] as const;
const separates = ["top", "bottom", "shoes"] as const;

/**
 * One complete look for each occasion: built on an owned piece where one fits, completed from the range in the
 * customer's size, price band and department, colours in harmony, formality within one step. No suggested piece appears
 * in two looks, and no owned anchor either. A slot that nothing fills stays in the look and says so.
 */
export function buildLooks(reading: Reading, occasions: readonly OccasionReading[]): BuiltLooks {
  const wearer = readWearer(reading);
  const index = indexCatalogue(reading.catalogue);
  const used = new Set<string>();
  const pieceEvidence = new Map<string, string>();
  const looks = occasions.map((occasion) => {
    const outfit = emptyOutfit(occasion, wearer);
    const anchor = chooseOwned(reading, wearer, outfit, used, anchorOrder(reading, occasion));
    if (anchor) wear(reading, outfit, anchor, used, pieceEvidence, "The piece the look is built on");
    for (const slot of template(reading, wearer, occasion, outfit)) fill(slot);
    const layer = lastSlot(occasion, outfit, wearer);
    if (layer) fill(layer);
    return { occasion: occasion.value, anchor_line_id: anchor?.line.id ?? null, pieces: inOrder(outfit.pieces) };

    function fill(slot: string): void {
      if (outfit.pieces.some((piece) => piece.slot === slot)) return;
      const own = chooseOwned(reading, wearer, outfit, used, [slot]);
      if (own) return wear(reading, outfit, own, used, pieceEvidence, null);
      const found = suggestPiece(index.get(slot) ?? [], wearer, outfit, used);
      if (found.candidate) {
        used.add(found.candidate.product.id);
        addToLook(outfit, found.candidate);
      }
      outfit.pieces.push(found.piece);
      pieceEvidence.set(
        `${occasion.value} ${slot}`,
        citeLookPiece(reading, found.piece, found.candidate?.product ?? null, null),
      );
    }
  });
  return { looks, pieceEvidence };
}

function wear(
  reading: Reading,
  outfit: Outfit,
  own: Piece,
  used: Set<string>,
  evidence: Map<string, string>,
  reason: string | null,
): void {
  used.add(own.line.product_id);
  const harmony = addToLook(outfit, {
    slot: own.tags!.slot!.value,
    color: own.tags!.color?.value ?? null,
    formality: own.tags!.formality ? Number(own.tags!.formality.value) : null,
    pattern: own.tags!.pattern?.value ?? null,
  });
  const piece: LookPiece = {
    slot: own.tags!.slot!.value,
    product_id: own.line.product_id,
    owned: true,
    in_stock: null,
    size: own.line.size,
    price: null,
    why: `${reason ?? "Owned already"}${harmony === null ? "" : `; ${harmony}`}.`,
  };
  outfit.pieces.push(piece);
  evidence.set(
    `${outfit.occasion} ${piece.slot}`,
    citeLookPiece(reading, piece, own.product, own.line.day, own.line.id),
  );
}

/** The slots an anchor may come from: a garment that is seen before what goes with it. */
function anchorOrder(reading: Reading, occasion: OccasionReading): string[] {
  const here = reading.pieces.filter((piece) => isFor(piece, occasion.value));
  const dresses = here.filter(({ tags }) => tags?.slot?.value === "one-piece").length;
  const order = ["outerwear", "top", "bottom", "shoes", "bag"];
  return dresses > 0 ? ["one-piece", ...order] : order;
}

function template(reading: Reading, wearer: Wearer, occasion: OccasionReading, outfit: Outfit): readonly string[] {
  const worn = new Set(outfit.pieces.map(({ slot }) => slot));
  if (worn.has("one-piece")) return dressed;
  if (worn.has("top") || worn.has("bottom")) return separates;
  if (!wearer.departments.has("women") && !wearer.departments.has("girls")) return separates;
  const things = occasion.pieces.length > 0 ? occasion.pieces : occasion.views;
  const slots = things.map(({ tags }) => tags?.slot?.value);
  const whole = slots.filter((slot) => slot === "one-piece").length;
  const halves = slots.filter((slot) => slot === "top" || slot === "bottom").length;
  const dressy = (occasion.formality ?? 3) >= 4 && reading.pieces.some(({ tags }) => tags?.slot?.value === "one-piece");
  return whole * 2 > halves || (whole === 0 && halves === 0 && dressy) ? dressed : separates;
}

/** One layer when the season or the occasion asks for it, else a bag, else an accessory. */
function lastSlot(occasion: OccasionReading, outfit: Outfit, wearer: Wearer): string | null {
  const worn = new Set(outfit.pieces.map(({ slot }) => slot));
  if (worn.has("outerwear") || worn.has("bag") || worn.has("accessory") || worn.has("jewellery")) return null;
  const warm = wearer.season === "summer" || occasion.value === "beach" || occasion.value === "sport";
  if (occasion.value === "work" || (!warm && wearer.season === "winter")) return "outerwear";
  if (wearer.departments.has("women")) return "bag";
  return warm ? "accessory" : "outerwear";
}

const order = ["outerwear", "one-piece", "top", "bottom", "shoes", "bag", "accessory", "jewellery"];
function inOrder(pieces: readonly LookPiece[]): LookPiece[] {
  const at = (slot: string) => (order.includes(slot) ? order.indexOf(slot) : order.length);
  return [...pieces].sort((a, b) => at(a.slot) - at(b.slot));
}

import type { LookPiece } from "@/lib/contracts/profile";
import type { Product, PurchaseLine } from "@/lib/domain/dossier";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Piece, Reading } from "@/lib/domain/profile/reading";
import { colorWordOf } from "@/lib/domain/words/color-word";
import type { CatalogueIndex } from "./catalogue-index";
import { chooseOwned } from "./choose-owned";
import { gradeOf } from "./going-out";
import { orderedSlots } from "./ordered-slots";
import { addToLook, emptyOutfit, type Outfit } from "./outfit";
import { seasonOfPiece } from "./season-of";
import { missingPiece, suggestPiece } from "./suggest-piece";
import type { Wearer } from "./wearer";

export type Worn = { piece: LookPiece; product: Product | null; line: PurchaseLine | null };
export type Composed = { worn: Worn[]; anchor: Piece | null };

const carried = ["outerwear", "bag", "accessory", "jewellery"];
/** An owned anchor and one more: a look of owned pieces alone would offer nothing. */
const mostOwned = 2;

/**
 * One way to dress: the anchor first, then the slots of the template, then one layer or something to carry. Owned pieces
 * come before suggested ones up to two, and again where the range has nothing.
 */
export function composeLook(
  reading: Reading,
  wearer: Wearer,
  index: CatalogueIndex,
  occasion: OccasionReading,
  template: readonly string[],
  usedBefore: ReadonlySet<string>,
): Composed {
  const outfit = emptyOutfit(occasion, wearer);
  const already = reading.company ? "Ordered already" : "Owned already";
  const used = new Set(usedBefore);
  const worn: Worn[] = [];
  const anchor = chooseOwned(reading, wearer, outfit, used, anchorSlots(template, occasion));
  if (anchor) wear(anchor, `The piece the ${reading.company ? "set" : "look"} is built on`);
  for (const slot of template) if (!has(slot) && !fill(slot)) leaveOpen(slot);
  if (!reading.company && occasion.value !== "home" && !carried.some(has)) {
    const extras = extraSlots(occasion, wearer);
    if (!extras.some(fill)) leaveOpen(extras[0]!);
  }
  // Whether a team also carries bags or wears hats is for the company to say: only what it orders already is added.
  if (reading.company) for (const slot of orderedSlots(reading)) if (carried.includes(slot) && !has(slot)) fill(slot);
  return { worn, anchor };

  function has(slot: string): boolean {
    return worn.some(({ piece }) => piece.slot === slot);
  }
  function fill(slot: string): boolean {
    const own = chooseOwned(reading, wearer, outfit, used, [slot]);
    const owned = worn.filter(({ piece }) => piece.owned).length;
    if (own && owned < mostOwned) return wear(own, already);
    const found = suggestPiece(index.get(slot) ?? [], wearer, outfit, used);
    if (!found) return own ? wear(own, already) : false;
    used.add(found.candidate.product.id);
    addToLook(outfit, found.candidate);
    worn.push({ piece: found.piece, product: found.candidate.product, line: null });
    return true;
  }
  function wear(own: Piece, reason: string): true {
    const piece = ownedPiece(own, outfit, reason);
    used.add(own.line.product_id);
    worn.push({ piece, product: own.product, line: own.line });
    return true;
  }
  function leaveOpen(slot: string): void {
    worn.push({ piece: missingPiece(slot, index.get(slot) ?? [], wearer, outfit, used), product: null, line: null });
  }
}

/** An owned piece in the look, with the reason it is there and how its colour goes with the rest. */
export function ownedPiece({ line, product, tags }: Piece, outfit: Outfit, reason: string): LookPiece {
  const slot = tags!.slot!.value;
  const rule = addToLook(outfit, {
    slot,
    color: tags!.color?.value ?? null,
    colorWord: tags!.color ? colorWordOf(tags!.color.value, [{ product }]) : null,
    formality: gradeOf(tags!),
    pattern: tags!.pattern?.value ?? null,
    season: seasonOfPiece(tags!),
  });
  const why = `${reason}${rule === null ? "" : `; ${rule}`}.`;
  return { slot, product_id: line.product_id, owned: true, in_stock: null, size: line.size, price: null, why };
}

/** The anchor is a garment that is seen first; a layer only when it is worn to this occasion rather than over it. */
function anchorSlots(template: readonly string[], occasion: OccasionReading): string[] {
  const body = [...template.filter((slot) => slot !== "shoes"), "shoes", "bag"];
  return occasion.value === "work" ? ["outerwear", ...body] : [...body, "outerwear"];
}

/** One layer when the season or the occasion asks for it, else something to carry; then whatever the range has. */
function extraSlots({ value }: OccasionReading, wearer: Wearer): string[] {
  const warm = wearer.season === "summer" || value === "beach" || value === "sport";
  if (value === "work" || (!warm && wearer.season === "winter")) return ["outerwear", "bag", "accessory"];
  if (wearer.departments.has("women")) return ["bag", "accessory", "jewellery", "outerwear"];
  return warm ? ["accessory", "bag", "outerwear"] : ["outerwear", "accessory", "bag"];
}

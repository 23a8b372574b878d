import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import type { CatalogueIndex } from "./catalogue-index";
import { chooseOwned } from "./choose-owned";
import { type Composed, ownedPiece, type Worn } from "./compose-look";
import { addToLook, emptyOutfit } from "./outfit";
import { missingPiece, suggestPiece } from "./suggest-piece";
import type { Wearer } from "./wearer";

/** Beside what was ordered: enough to choose from, not a catalogue. */
const mostBeside = 2;

/**
 * For a company that orders one kind of thing, ties or shirts: what it ordered for the occasion, and what the range has of
 * the same types in colours that go with it. It is not sold an outfit it never asked for.
 */
export function composeSet(
  reading: Reading,
  wearer: Wearer,
  index: CatalogueIndex,
  occasion: OccasionReading,
  slot: string,
  usedBefore: ReadonlySet<string>,
): Composed {
  const outfit = emptyOutfit(occasion, wearer);
  const used = new Set(usedBefore);
  const worn: Worn[] = [];
  const anchor = chooseOwned(reading, wearer, outfit, used, [slot]);
  if (anchor) {
    worn.push({
      piece: ownedPiece(anchor, outfit, "What is ordered for it"),
      product: anchor.product,
      line: anchor.line,
    });
    used.add(anchor.line.product_id);
  }
  const ordered = new Set(reading.pieces.map(({ tags }) => tags?.type?.value ?? null));
  const candidates = (index.get(slot) ?? []).filter(({ type }) => type !== null && ordered.has(type));
  for (let n = 0; n < mostBeside; n++) {
    const found = suggestPiece(candidates, wearer, outfit, used);
    if (!found) break;
    const { product } = found.candidate;
    used.add(product.id);
    addToLook(outfit, found.candidate);
    worn.push({ piece: found.piece, product, line: null });
  }
  if (!worn.some(({ line }) => line === null)) {
    const missing = missingPiece(slot, candidates, wearer, outfit, used);
    const why = missing.why.startsWith("Sold out") ? missing.why : "Nothing more of the kind in the range suits it.";
    worn.push({ piece: { ...missing, why }, product: null, line: null });
  }
  return { worn, anchor };
}

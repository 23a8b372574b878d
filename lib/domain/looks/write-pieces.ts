import type { LookPiece } from "@/lib/contracts/profile";
import type { Product, PurchaseLine } from "@/lib/domain/dossier";
import { capital, type Said } from "@/lib/domain/words/said";
import type { Composed, Place } from "./compose-look";
import { explainPlace, type LookFacts, nothingSaid, type Said as Spoken } from "./explain-place";
import { gapSaid } from "./gap-reason";
import type { Rail } from "./rail";
import { stockOf } from "./wearer";

/** A place of a look as it is told: the piece, with the product or purchase behind it, or the reason of a gap. */
export type Worn = { piece: LookPiece; product: Product | null; line: PurchaseLine | null; gap: Said | null };

const order = [
  ...["outerwear", "one-piece", "swim", "nightwear", "sport", "top", "bottom"],
  ...["shoes", "bag", "accessory", "jewellery"],
];

/**
 * The pieces of a look from the outside in, each with its reason. Of a suggested piece `size` is the customer's own, null
 * when it is unknown or the piece comes in one; `in_stock` is then about any size at the customer's store.
 */
export function writePieces({ reading, wearer, liking }: Rail, { frame, places, anchor }: Composed): Worn[] {
  const at = (slot: string) => (order.includes(slot) ? order.indexOf(slot) : order.length);
  const sorted = [...places].sort((a, b) => at(a.slot) - at(b.slot));
  const chosen = sorted.flatMap((place) => place.chosen ?? []);
  const facts: LookFacts = { reading, wearer, liking, frame, chosen };
  const said = nothingSaid();
  return sorted.map((place) => write(facts, place, place.chosen !== null && place.chosen.own === anchor, said));
}

function write(facts: LookFacts, { slot, chosen, gap }: Place, isAnchor: boolean, said: Spoken): Worn {
  const { wearer, frame } = facts;
  if (!chosen) {
    const size = wearer.sizeIn(slot);
    const said = gapSaid(gap!, { occasion: frame.occasion, size, store: wearer.storeName });
    const why = `${capital(said).en}.`;
    const piece = { slot, product_id: null, owned: false, in_stock: null, size, price: null, why };
    return { piece, product: null, line: null, gap: said };
  }
  const why = explainPlace(facts, chosen, isAnchor && chosen.own !== null, said);
  const { own, product } = chosen;
  if (own) {
    const { line } = own;
    const piece = { slot, product_id: line.product_id, owned: true, in_stock: null, size: line.size, price: null, why };
    return { piece, product: own.product, line, gap: null };
  }
  const { size } = wearer.sizes.in(slot, product!);
  const { id, price } = product!;
  const in_stock = stockOf(wearer, product!, size);
  return { piece: { slot, product_id: id, owned: false, in_stock, size, price, why }, product, line: null, gap: null };
}

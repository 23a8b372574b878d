import type { LookPiece } from "@/lib/contracts/profile";
import type { Product, PurchaseLine } from "@/lib/domain/dossier";
import type { Reading } from "@/lib/domain/profile/reading";
import { fullDay, moneyText, monthYearText } from "@/lib/domain/words/en-words";
import { nameWithColor } from "@/lib/domain/words/piece-name";
import { slotSaid } from "@/lib/domain/words/slots";

/** The fact behind a piece of a look: the purchase when it is owned, the product when it is suggested, else an absence. */
export function citeLookPiece(
  reading: Reading,
  piece: LookPiece,
  product: Product | null,
  line: PurchaseLine | null,
): string {
  if (!product)
    return reading.ledger.note({
      kind: "coverage",
      statement: `${slotSaid(piece.slot).en}: ${piece.why}`,
      refs: [],
      n: 0,
      certainty: "counted",
    });
  if (line !== null) {
    const first = reading.pieces.find((own) => own.line.product_id === line.product_id)?.line ?? line;
    return reading.ledger.note({
      kind: "look",
      statement: `Owns ${nameWithColor(product)}, bought ${fullDay(first.day)} (${monthYearText(first.day)}).`,
      refs: [{ type: "purchase_line", id: first.id, day: first.day }],
      certainty: "counted",
    });
  }
  const price = piece.price === null ? "" : `, ${moneyText(piece.price)}`;
  const size = piece.size === null ? "" : `, size ${piece.size}`;
  return reading.ledger.note({
    kind: "look",
    statement: `In the range: ${nameWithColor(product)}${price}${size}.`,
    refs: [{ type: "product", id: product.id }],
    certainty: "tends",
  });
}

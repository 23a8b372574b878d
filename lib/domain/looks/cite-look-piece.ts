import type { LookPiece } from "@/lib/contracts/profile";
import type { Product, PurchaseLine } from "@/lib/domain/dossier";
import type { Reading } from "@/lib/domain/profile/reading";
import { fullDay, monthYearText } from "@/lib/domain/words/days";
import { moneyText } from "@/lib/domain/words/money";
import { pieceName } from "@/lib/domain/words/pieces";
import { en } from "@/lib/domain/words/said";
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
      statement: en`Owns ${pieceName(product)}, bought ${fullDay(first.day)} (${monthYearText(first.day)}).`,
      refs: [{ type: "purchase_line", id: first.id, day: first.day }],
      certainty: "counted",
    });
  }
  const price = piece.price === null ? "" : en`, ${moneyText(piece.price)}`;
  const size = piece.size === null ? "" : `, size ${piece.size}`;
  return reading.ledger.note({
    kind: "look",
    statement: en`In the range: ${pieceName(product)}${price}${size}.`,
    refs: [{ type: "product", id: product.id }],
    certainty: "tends",
  });
}

import type { Day, LookPiece } from "@/lib/contracts/profile";
import type { Product } from "@/lib/domain/dossier";
import type { Reading } from "@/lib/domain/profile/reading";
import { lower } from "@/lib/domain/writing/en-nouns";
import { fullDay, moneyText, monthYearText } from "@/lib/domain/writing/en-words";

/** The fact behind a piece of a look: the purchase when it is owned, the product when it is suggested, else an absence. */
export function citeLookPiece(
  reading: Reading,
  piece: LookPiece,
  product: Product | null,
  bought: Day | null,
  lineId?: string,
): string {
  if (!product)
    return reading.ledger.note({
      kind: "coverage",
      statement: `${piece.slot}: ${piece.why}`,
      refs: [],
      n: 0,
      certainty: "counted",
    });
  const color = product.tags.color ? `, ${lower(product.tags.color.value)}` : "";
  if (bought !== null && lineId !== undefined)
    return reading.ledger.note({
      kind: "look",
      statement: `Owns ${product.name}${color}, bought ${fullDay(bought)} (${monthYearText(bought)}).`,
      refs: [{ type: "purchase_line", id: lineId, day: bought }],
      certainty: "counted",
    });
  const price = piece.price === null ? "" : `, ${moneyText(piece.price)}`;
  const size = piece.size === null ? "" : `, size ${piece.size}`;
  return reading.ledger.note({
    kind: "look",
    statement: `In the range: ${product.name}${color}${price}${size}.`,
    refs: [{ type: "product", id: product.id }],
    certainty: "tends",
  });
}

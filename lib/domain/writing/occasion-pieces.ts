import type { LookPiece } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { placeIn } from "@/lib/domain/looks/build-looks";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { findInRange } from "@/lib/domain/opportunities/stock";
import { monthYearText } from "@/lib/domain/words/days";
import { moneyText } from "@/lib/domain/words/money";
import { pieceName } from "@/lib/domain/words/pieces";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { slotSaid } from "@/lib/domain/words/slots";
import type { Desk, Told } from "./desk";

/** One piece of a look, or the slot that nothing fills. */
export function writePiece(desk: Desk, occasion: OccasionReading, pieces: readonly LookPiece[], at: number): Told[] {
  const piece = pieces[at]!;
  const place = placeIn(pieces, at);
  // Pieces of one slot are one set: the first, which stands for the slot, rests on all of them.
  const evidence = pieces.flatMap((other, index) =>
    index === at || (place === piece.slot && other.slot === piece.slot)
      ? (desk.pieceEvidence.get(`${occasion.value} ${placeIn(pieces, index)}`) ?? [])
      : [],
  );
  if (evidence.length === 0) return [];
  return [
    {
      key: `occasion.${occasion.segment}.look.${keySegment(place)}`,
      text: lineOf(desk, piece, desk.gaps.get(`${occasion.value} ${place}`)),
      evidence,
    },
  ];
}

/** "Wrap coat in camel, owned since February 2026"; "Tie-neck blouse in ivory, R$1,690, size 38". */
function lineOf({ reading }: Desk, piece: LookPiece, gap: Said | undefined): Said {
  if (piece.product_id === null) {
    const slot = capital(slotSaid(piece.slot));
    return gap ? said(en`${slot}: ${gap}`, pt`${slot}: ${gap}`) : slot;
  }
  if (piece.owned) {
    const own = reading.pieces.find(({ line }) => line.product_id === piece.product_id)!;
    const name = pieceName(own.product!);
    const since = monthYearText(own.line.day);
    return reading.company
      ? said(en`${name}, ordered since ${since}`, pt`${name}, em pedidos desde ${since}`)
      : said(en`${name}, owned since ${since}`, pt`${name}, no guarda-roupa desde ${since}`);
  }
  const name = pieceName(findInRange(reading.catalogue, piece.product_id)!);
  const price = piece.price === null ? said("", "") : moneyText(piece.price);
  const cost = price.en === "" ? said("", "") : said(en`, ${price}`, pt`, ${price}`);
  const size = piece.size === null ? said("", "") : said(en`, size ${piece.size}`, pt`, tamanho ${piece.size}`);
  return said(en`${name}${cost}${size}`, pt`${name}${cost}${size}`);
}

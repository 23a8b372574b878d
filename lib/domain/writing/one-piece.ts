import { citeCount } from "@/lib/domain/evidence/cite";
import { count, lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { fullDay } from "@/lib/domain/words/days";
import { aNoun, nounMany } from "@/lib/domain/words/nouns";
import { thePiece } from "@/lib/domain/words/pieces";
import { en, pt, type Said, said } from "@/lib/domain/words/said";

/**
 * "a black blazer", "um blazer em preto": not by its name, so that the item suits all who own the like; by its name where
 * kind or colour is unknown. With the purchase and the count behind it.
 */
export function onePiece(reading: Reading, piece: Piece): { said: Said; evidence: string[] } {
  const { type, color } = piece.tags ?? {};
  const owned = citeOwned(reading, piece);
  if (!type || !color) return { said: thePiece(piece.product!), evidence: [owned] };
  const same = reading.pieces.filter(({ tags }) => tags?.type?.value === type.value);
  const one = aNoun(type.value);
  const of = reading.pieces.filter(({ tags }) => tags?.color?.value === color.value);
  const alike = same.filter(({ tags }) => tags?.color?.value === color.value);
  const shade = colorSaidOf(color.value, alike);
  const counted = citeCount(reading, en`${shade} ${nounMany(type.value)}`, alike, count(of));
  const english = aNoun(en`${shade} ${nounMany(type.value)}`).en;
  return { said: said(english, pt`${one} em ${shade}`, one.grammar), evidence: [owned, counted] };
}

function citeOwned(reading: Reading, piece: Piece): string {
  return reading.ledger.note({
    kind: "look",
    statement: en`Owned: ${thePiece(piece.product!)}, bought ${fullDay(piece.line.day)}.`,
    refs: lineRefs([piece]),
    certainty: "counted",
  });
}

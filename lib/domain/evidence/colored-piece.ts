import type { Piece, View } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { oneOf } from "@/lib/domain/words/en-nouns";
import { aNoun } from "@/lib/domain/words/nouns";
import { type Said, said } from "@/lib/domain/words/said";

/** "an oxblood blazer", "um blazer em vinho": a piece by colour and kind; by kind alone where the colour is unknown. */
export function coloredPiece(thing: Pick<Piece | View, "product" | "tags">): Said | null {
  const { product, tags } = thing;
  if (!tags?.type) return null;
  const noun = aNoun(tags.type.value);
  if (!tags.color) return noun;
  const color = colorSaidOf(tags.color.value, [{ product }]);
  return said(oneOf(`${color.en} ${tags.type.value}`), `${noun.pt} em ${color.pt}`, noun.grammar);
}

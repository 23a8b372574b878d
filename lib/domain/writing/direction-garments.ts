import { citeCount } from "@/lib/domain/evidence/cite";
import { type Group, typesOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, type Reading } from "@/lib/domain/profile/reading";
import { valueSaid } from "@/lib/domain/words/values";
import type { Lead } from "./brief-direction";
import { type BriefWords, isUnderwear, keptTypes, type Word, wordsOf } from "./brief-words";

/**
 * The garments that a direction is shown on, most pieces first: those its own pieces are of, and each with the fact that
 * it is (linen on shirts, not shirts alone). For a company, and where the price leads, the wardrobe's own.
 */
export function garmentsOfDirection(reading: Reading, { direction, pieces }: Lead, words: BriefWords): Word[] {
  if (direction === "company" || direction === "price") return words.garments;
  const types = typesOf(keptTypes(reading, pieces)).filter((type) => !isUnderwear(type.pieces));
  if (direction === "gifts")
    return types.map((type) => ({
      ...type,
      evidence: () => citeCount(reading, `${type.word}, outside the usual department or size`, type.pieces),
    }));
  if (direction === "children")
    return types.map((type) => ({
      ...type,
      evidence: () => citeCount(reading, `${type.word} among children's clothes`, type.pieces, count(pieces)),
    }));
  if (direction !== "linen" && direction !== "print") {
    const all = typesOf(reading.pieces);
    return wordsOf(
      reading,
      types.map(({ value }) => all.find((group) => group.value === value)!),
    );
  }
  return types.map((type) => ({
    value: type.value,
    said: type.said,
    n: type.n,
    evidence: () => (direction === "linen" ? citeLinen(reading, type, count(pieces)) : citePrint(reading, type)),
  }));
}

const citeLinen = (reading: Reading, { word, pieces }: Group, of: number): string =>
  citeCount(reading, `linen ${word}`, pieces, of);

/** By the pattern that most of them have: "Florals on midi dresses: 5 of 9 pieces (56%)." */
function citePrint(reading: Reading, { word, pieces }: Group): string {
  const [[pattern, same]] = groupBy(pieces, ({ tags }) => tags?.pattern?.value) as [[string, typeof pieces]];
  const of = reading.pieces.filter(({ tags }) => tags?.pattern?.value === pattern);
  return citeCount(reading, `${valueSaid("pattern", pattern).en} on ${word}`, same, count(of));
}

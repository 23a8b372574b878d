import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, type Group, materialsOf, typesOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { en, pt, type Said, said } from "@/lib/domain/words/said";

/** A word of the customer's wardrobe that an item may use, with the count behind it. */
export type Word = { value: string; said: Said; n: number; evidence: () => string };

/** The words a brief is made of: kinds of garment, colours, cloths; of each the most telling first. */
export type BriefWords = { garments: Word[]; colors: Word[]; cloths: Word[] };

/**
 * Garments are those bought twice or more for the customer's own wardrobe, most above all customers' share first; where
 * fewer than three are above it, the rest follow by count. Colours and cloths come by count. What a member of staff
 * rejected is none of them.
 */
export function readBriefWords(reading: Reading): BriefWords {
  return {
    garments: wordsOf(reading, garmentsOf(reading)),
    colors: wordsOf(reading, colorsOf(keptPieces(reading, "color", reading.pieces))),
    cloths: wordsOf(
      reading,
      materialsOf(keptPieces(reading, "material", reading.pieces)).filter(({ value }) => !unsung.has(value)),
    ),
  };
}

/** Cloths that nobody speaks fondly of, and one that is a garment's make. */
const unsung: ReadonlySet<string> = new Set([
  ...["polyester", "viscose", "acetate", "functional fabric", "imitation leather", "resin", "rubber", "down", "knit"],
]);

/** Groups of pieces as words. */
export const wordsOf = (reading: Reading, groups: readonly Group[]): Word[] =>
  groups.map(({ value, said, word, pieces, n }) => ({
    value,
    said,
    n,
    evidence: () => citeCount(reading, word, pieces),
  }));

/** The pieces without those whose value a member of staff rejected as a statement on style. */
export function keptPieces(
  { rejected }: Reading,
  attribute: "type" | "material" | "color" | "pattern" | "department",
  pieces: readonly Piece[],
): Piece[] {
  return pieces.filter(({ tags }) => {
    const value = tags?.[attribute]?.value;
    return value === undefined || !rejected.has(`style.${attribute}.${keySegment(value)}`);
  });
}

/**
 * Garments with the cloth they are mostly of, most pieces first: "wool blazers", "blazers de lã". Two pieces at least, and
 * none where the noun says the cloth.
 */
export function clothedOf(reading: Reading, pieces: readonly Piece[]): Word[] {
  return typesOf(keptTypes(reading, pieces)).flatMap((type) => {
    const [cloth] = materialsOf(keptPieces(reading, "material", type.pieces));
    if (!cloth || cloth.n < 2 || unsung.has(cloth.value) || saysCloth(type.said, cloth.said)) return [];
    const of = reading.pieces.filter(({ tags }) => tags?.material?.value === cloth.value);
    const all = of.filter(({ tags }) => tags?.type?.value === type.value);
    return {
      value: type.value,
      said: inCloth(type.said, cloth.said),
      n: cloth.n,
      evidence: () => citeCount(reading, `${cloth.word} ${type.word}`, all, count(of)),
    };
  });
}

/** Does the garment's noun name the cloth already: silk squares, jeans. */
export const saysCloth = (garment: Said, cloth: Said): boolean =>
  garment.en.includes(cloth.en) ||
  garment.pt.includes(cloth.pt) ||
  (cloth.en === "denim" && garment.en.includes("jeans"));

/** "wool blazers", but "wide trousers in wool", where the garment has an adjective already; "blazers de lã". */
export function inCloth(garment: Said, cloth: Said): Said {
  const english = garment.en.includes(" ") ? en`${garment} in ${cloth}` : en`${cloth} ${garment}`;
  return said(english, pt`${garment} de ${cloth}`, garment.grammar);
}

/**
 * The garment in the colour that most of `pieces` (of it; all of it by default) have: "ivory blouses", "blusas em marfim".
 * Null where no two are of one colour.
 */
export function coloredOf(
  reading: Reading,
  type: Pick<Word, "value" | "said">,
  pieces: readonly Piece[] = reading.pieces.filter(({ tags }) => tags?.type?.value === type.value),
): (Word & { color: Said }) | null {
  const [color] = colorsOf(keptPieces(reading, "color", pieces));
  if (!color || color.n < 2) return null;
  const of = reading.pieces.filter(({ tags }) => tags?.color?.value === color.value);
  const all = of.filter(({ tags }) => tags?.type?.value === type.value);
  const word = colorSaidOf(color.value, all);
  return {
    value: type.value,
    said: said(en`${word} ${type.said}`, pt`${type.said} em ${word}`, type.said.grammar),
    n: color.n,
    color: word,
    evidence: () => citeCount(reading, en`${word} ${type.said}`, all, count(of)),
  };
}

export const keptTypes = (reading: Reading, pieces: readonly Piece[]): Piece[] => keptPieces(reading, "type", pieces);

function garmentsOf(reading: Reading): Group[] {
  const own = new Set(reading.own);
  const all = reading.population.purchase.all.type;
  const groups = typesOf(keptPieces(reading, "type", reading.pieces));
  const of = groups.reduce((sum, { n }) => sum + n, 0);
  const share = (value: string) => (all && all.total > 0 ? (all.values[value] ?? 0) / all.total : 0);
  const excess = ({ value, n }: Group) => n - of * share(value);
  // Nobody wants to be written to about their underwear or socks.
  const outer = groups.filter(({ pieces }) => !isUnderwear(pieces));
  const wanted = outer.filter(({ n, pieces }) => n >= 2 && count(pieces.filter((piece) => own.has(piece))) * 2 >= n);
  const above = wanted.filter((group) => excess(group) > 0);
  const rest = wanted.filter((group) => excess(group) <= 0);
  above.sort((a, b) => excess(b) - excess(a) || (a.value < b.value ? -1 : 1));
  return [...above, ...rest.slice(0, Math.max(0, 3 - above.length))];
}

export const isUnderwear = (pieces: readonly Pick<Piece, "tags">[]): boolean =>
  pieces.some(({ tags }) => tags?.slot?.value === "underwear" || tags?.slot?.value === "hosiery");

/** The slot of a type, as most of the customer's pieces of it have it. */
export function slotOf({ pieces }: Pick<Reading, "pieces">, type: string): string | undefined {
  const same = pieces.filter(({ tags }) => tags?.type?.value === type);
  return groupBy(same, ({ tags }) => tags?.slot?.value)[0]?.[0];
}

import type { Trait } from "@/lib/domain/evidence/find-traits";
import { colorsOf, headsOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { oneOf, plural } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { countWord } from "@/lib/domain/words/numbers";
import { capital, en, named } from "@/lib/domain/words/said";
import { isPlain } from "@/lib/domain/words/value-word";
import type { BriefFacts } from "./brief-facts";
import type { Desk } from "./desk";
import { looksMoreThanBuys } from "./style-looking";

/**
 * One line for lists: what sets the customer apart in the order a stylist would say it, colour, garment, cloth, pattern,
 * price. It rests on the same traits as the style section, so it says nothing that a member of staff rejected there.
 */
export function styleLine(desk: Desk, facts: BriefFacts): string {
  const { reading } = desk;
  if (reading.total === 0) return lookingLine(desk);
  if (reading.total < 4) return fewLine(desk);
  const of = (attribute: Trait["attribute"]) => desk.traits.filter((trait) => trait.attribute === attribute);
  const [color, second] = of("color");
  const types = of("type").slice(0, 2);
  const [material] = of("material");
  const [pattern] = of("pattern");
  const garments =
    types.length > 0
      ? types.map(({ word }) => word)
      : headsOf(reading.pieces)
          .slice(0, 2)
          .map(({ word }) => word);
  const together = color !== undefined && types.length > 0 && shared(color, types[0]!.pieces) * 2 >= types[0]!.n;
  const lead = `${together ? `${color.word} ` : ""}${garments.length > 0 ? inWords(garments) : "pieces of many kinds"}`;
  const said = garments.some((word) => material && word.includes(material.word));
  const inCloth =
    material !== undefined &&
    !said &&
    (types.length > 0
      ? types.every(({ pieces, n }) => shared(material, pieces) * 2 >= n)
      : shared(material, reading.pieces) * 2 >= reading.total);
  const clauses = [
    `${lead}${inCloth ? ` in ${material.word}` : ""}`,
    color && !together
      ? `${inWords([color, second].flatMap((trait) => trait?.word ?? []))} before other colours`
      : null,
    material && !inCloth && !said ? `${material.word} by preference` : null,
    pattern ? (isPlain(pattern.value) ? "nothing patterned" : pattern.word) : null,
  ].filter((clause) => clause !== null);
  if (clauses.length === 1 && color === undefined) clauses.push(ordinary(desk));
  const tail = closing(desk, facts);
  return `${capital([...clauses.slice(0, 3), ...(tail !== null && clauses.length < 3 ? [tail] : [])].filter((clause) => clause !== "").join(", "))}.`;
}

const inWords = (words: readonly string[]): string => listText(words.map(named)).en;

/** No colour sets the customer apart: the colours there are most of. */
function ordinary({ reading }: Desk): string {
  const colors = colorsOf(reading.pieces).slice(0, 2);
  return colors.length > 0 ? `mostly ${inWords(colors.map(({ word }) => word))}` : "";
}

const shared = (trait: Trait, pieces: readonly Piece[]): number =>
  count(pieces.filter((piece) => trait.pieces.includes(piece)));

function fewLine(desk: Desk): string {
  const { reading } = desk;
  const [only] = reading.pieces;
  const [viewed] = looksMoreThanBuys(desk) ? groupBy(reading.views, ({ tags }) => tags.type?.value) : [];
  const end = viewed ? `; looks most at ${plural(viewed[0])}.` : ": too little to call a style.";
  if (reading.pieces.length > 1) {
    const heads = headsOf(reading.pieces).slice(0, 3);
    const all = heads.length === 1 && heads[0]!.n === reading.total ? (reading.total === 2 ? "both " : "all ") : "";
    const what = heads.length > 0 ? `, ${all}${inWords(heads.map(({ word }) => word))}` : "";
    return en`${capital(countWord(reading.total))} pieces so far${what}${end}`;
  }
  const color = only!.tags?.color ? `${colorWordOf(only!.tags.color.value, [only!])} ` : "";
  const what = only!.tags?.type ? oneOf(`${color}${only!.tags.type.value}`) : (only!.product?.name ?? "undescribed");
  return `One purchase, ${what}${end}`;
}

function closing({ reading, traits }: Desk, { reduced }: BriefFacts): string | null {
  if (reading.company) return en`${reading.total} pieces in all`;
  if (reduced && reduced.share >= 0.45) return "bought when reduced";
  const gifts = reading.signals.gifts.share;
  if (gifts !== null && gifts >= 0.3) return "much of it perhaps for others";
  if (traits.some(({ attribute, value }) => attribute === "occasion" && value === "work"))
    return "for the working week";
  return reduced && reduced.share <= 0.05 && reduced.n === 0 ? "at full price" : null;
}

function lookingLine({ reading }: Desk): string {
  const types = groupBy(reading.views, ({ tags }) => tags.type?.value)
    .slice(0, 2)
    .map(([type]) => plural(type));
  return types.length > 0
    ? `Looks at ${inWords(types)}; nothing bought yet.`
    : "Has looked around; nothing bought yet.";
}

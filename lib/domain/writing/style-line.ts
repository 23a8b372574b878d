import type { Trait } from "@/lib/domain/evidence/find-traits";
import { headsOf } from "@/lib/domain/evidence/garments";
import { isPlain } from "@/lib/domain/evidence/value-word";
import { count, groupBy } from "@/lib/domain/profile/reading";
import type { BriefFacts } from "./brief-facts";
import type { Desk } from "./desk";
import { lower, oneOf, plural } from "./en-nouns";
import { capital, figure, listText } from "./en-words";

/**
 * One line for lists: what sets the customer apart in the order a stylist would say it, colour, garment, cloth, pattern,
 * price. It rests on the same traits as the style section, so it says nothing that a member of staff rejected there.
 */
export function styleLine(desk: Desk, facts: BriefFacts): string {
  const { reading } = desk;
  if (reading.total === 0) return lookingLine(desk);
  const heads = headsOf(reading.pieces);
  const only = reading.pieces[0]!;
  if (reading.total === 1) {
    const what = only.tags?.type
      ? oneOf(`${only.tags.color ? `${lower(only.tags.color.value)} ` : ""}${only.tags.type.value}`)
      : (only.product?.name ?? "undescribed");
    return `One purchase, ${what}: too little to call a style.`;
  }
  const of = (attribute: Trait["attribute"]) => desk.traits.filter((trait) => trait.attribute === attribute);
  const colors = of("color").slice(0, 2);
  const types = of("type").slice(0, 2);
  const [material] = of("material");
  const [pattern] = of("pattern");
  const lead =
    subject(colors, types) ??
    (heads.length > 0 ? listText(heads.slice(0, 2).map(({ word }) => word)) : "Pieces of many kinds");
  const cloth = material
    ? meets(material, [...types, ...colors])
      ? ` in ${material.word}`
      : `, ${material.word} by preference`
    : "";
  const print = pattern ? (isPlain(pattern.value) ? ", nothing patterned" : `, ${pattern.word}`) : "";
  const tail = closing(desk, facts);
  if (colors.length + types.length === 0 && !material && !pattern)
    return capital(`${lead}${tail === "" ? ", no signature yet" : tail}.`);
  return capital(`${lead}${cloth}${print}${cloth !== "" && print !== "" ? "" : tail}.`);
}

function subject(colors: readonly Trait[], types: readonly Trait[]): string | null {
  const color = colors[0];
  const type = types[0];
  const both = listText(colors.map(({ word }) => word));
  if (color && type) {
    const shared = type.pieces.filter((piece) => color.pieces.includes(piece));
    if (count(shared) * 2 >= type.n)
      return `${color.word} ${type.word}${types[1] ? `, ${types[1].word} with them` : ""}`;
    return `${listText(types.map(({ word }) => word))}, ${both} before other colours`;
  }
  if (color) return `${both} before other colours`;
  if (type) return types[1] ? `${type.word} and ${types[1].word}` : `${type.word} first`;
  return null;
}

const meets = (material: Trait, others: readonly Trait[]): boolean =>
  others.some((other) => count(other.pieces.filter((piece) => material.pieces.includes(piece))) * 2 >= other.n);

function closing({ reading, traits }: Desk, { reduced }: BriefFacts): string {
  if (reading.company) return `, ${figure(reading.total)} pieces in all`;
  if (reduced && reduced.share >= 0.45) return ", bought when reduced";
  const gifts = reading.signals.gifts.share;
  if (gifts !== null && gifts >= 0.3) return ", much of it perhaps for others";
  if (traits.some(({ attribute, value }) => attribute === "occasion" && value === "work"))
    return ", for the working week";
  return reduced && reduced.share <= 0.05 && reduced.n === 0 ? ", at full price" : "";
}

function lookingLine({ reading }: Desk): string {
  const types = groupBy(reading.views, ({ tags }) => tags.type?.value)
    .slice(0, 2)
    .map(([type]) => plural(type));
  return types.length > 0
    ? `Looks at ${listText(types)}; nothing bought yet.`
    : "Has looked around; nothing bought yet.";
}

import type { Desk, Told } from "./desk";
import { writeMaterials } from "./style-cloth";
import { writeColors } from "./style-color";
import { writeFormality } from "./style-formality";
import { looksMoreThanBuys, writeLooking } from "./style-looking";
import { writePattern } from "./style-pattern";
import { writeTypes } from "./style-type";
import { writeMiddle, writeWardrobe } from "./style-whole";
import { writeAbsence } from "./style-without";

const most = 6;

/**
 * How the customer dresses: what is distinctive first, tendencies after it, nothing that is common. Customers who only
 * looked get what they looked at, and never "buys"; those who bought little and looked much get both.
 */
export function writeStyle(desk: Desk): Told[] {
  if (desk.reading.total === 0) return writeLooking(desk);
  const traits = [
    ...writeColors(desk),
    ...writeMaterials(desk),
    ...writePattern(desk),
    ...writeTypes(desk),
    ...writeFormality(desk),
  ];
  const strength = (statement: Told) =>
    desk.traits.some((trait) => trait.strength === "distinctive" && statement.evidence.includes(trait.evidence))
      ? 0
      : 1;
  const ordered = once(desk, [...traits.filter((s) => strength(s) === 0), ...traits.filter((s) => strength(s) === 1)]);
  const wardrobe = ordered.length < 3 ? writeWardrobe(desk) : [];
  const said = [...wardrobe, ...ordered.slice(0, most - 1), ...writeAbsence(desk)];
  const bought = said.length > 0 ? said : writeMiddle(desk);
  return looksMoreThanBuys(desk) ? [...bought, ...writeLooking(desk)] : bought;
}

/** Without statements on the very pieces that an earlier one told of: silk, florals and silk squares may be one thing. */
function once({ traits }: Desk, statements: readonly Told[]): Told[] {
  const told: ReadonlySet<string>[] = [];
  return statements.filter(({ evidence }) => {
    const trait = traits.find((each) => evidence.includes(each.evidence));
    if (!trait) return true;
    const lines = new Set(trait.pieces.map(({ line }) => line.id));
    if (told.some((other) => lines.isSubsetOf(other) && other.isSubsetOf(lines))) return false;
    told.push(lines);
    return true;
  });
}

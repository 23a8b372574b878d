import { type Direction, findDirection, type Lead } from "./brief-direction";
import { type BriefFacts, readBriefFacts } from "./brief-facts";
import { type BriefWords, coloredOf, readBriefWords, type Word } from "./brief-words";
import type { Desk } from "./desk";
import { garmentsOfDirection } from "./direction-garments";

/** All that the parts of one brief share. */
export type Brief = {
  desk: Desk;
  facts: BriefFacts;
  words: BriefWords;
  lead: Lead | null;
  /** Garments the direction is shown on; without one, the wardrobe's most telling. */
  garments: Word[];
  /** Garments named so far: an item takes one that no other has, as long as there is one. */
  named: Set<string>;
};

export function openBrief(desk: Desk): Brief {
  const { reading } = desk;
  const facts = readBriefFacts(reading);
  const words = readBriefWords(reading);
  const lead = findDirection(reading, facts);
  const garments = lead ? garmentsOfDirection(reading, lead, words) : words.garments;
  return { desk, facts, words, lead, garments, named: new Set() };
}

/** The garment in the colour it has most often among the direction's pieces; null for presents, which are not the customer's. */
export function coloredIn({ desk: { reading }, lead }: Brief, garment: Word): Word | null {
  if (lead?.direction === "gifts") return null;
  const pieces = lead?.pieces.filter(({ tags }) => tags?.type?.value === garment.value);
  return coloredOf(reading, garment, pieces && pieces.length > 0 ? pieces : undefined);
}

/** The first `n` garments not named yet, of the direction and then of the wardrobe; they count as named from here on.
 * Those that `rather` holds for come first. */
export function nextGarments(
  { garments, words, named }: Brief,
  n: number,
  from: "direction" | "wardrobe",
  rather: (word: Word) => boolean = () => true,
): Word[] {
  const all = from === "direction" ? [...garments, ...words.garments] : [...words.garments, ...garments];
  const chosen: Word[] = [];
  for (const word of [...all.filter(rather), ...all]) {
    if (chosen.length === n) break;
    if (named.has(word.value)) continue;
    named.add(word.value);
    chosen.push(word);
  }
  return chosen;
}

export type Wording = Direction | "tailoring-men" | "casual-men" | "company-gifts";

/** The direction's name in the tables of wordings: menswear has its own tailoring and casual, a company its presents. */
export function wordingOf({ direction, men, small }: Lead): Wording {
  if (men && (direction === "tailoring" || direction === "casual")) return `${direction}-men`;
  return direction === "company" && small ? "company-gifts" : direction;
}

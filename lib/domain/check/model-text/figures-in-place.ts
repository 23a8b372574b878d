import type { Evidence, Language } from "@/lib/contracts/profile";
import { portugueseDates, portugueseNumbers } from "@/lib/domain/check/portuguese-numbers";
import { fold } from "@/lib/domain/check/sensitive-words";
import { datesOf, numbersOf } from "@/lib/domain/check/tokens";
import {
  findRelationFault,
  hasSameAccent,
  isWithin,
  makesRange,
  marksStandAsIn,
  neighboursStandAsIn,
  standsAsIn,
  thingsIn,
} from "./in-order";

type Input = { language: Language; facts: readonly Evidence[]; plain: string; holdsAlone: (fact: Evidence) => boolean };

const figuresIn: Record<Language, (text: string) => string[]> = {
  en: (text) => [...numbersOf(text), ...datesOf(text)],
  "pt-BR": (text) => [...portugueseNumbers(text), ...portugueseDates(text)],
};

/** Numbers in words beyond those that are read as numbers, and shares in words. */
const inWords =
  /(?<!\p{L})(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|third|thirds|quarters?|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|centenas?|mil|dúzias?|terço|terços)(?!\p{L})/giu;

/**
 * Figures and things are those of the plain form, no more often than there, in its order and next to what they stand next
 * to there; or one fact of one thing holds the whole text. A figure that the plain form does not hold is never right: what
 * it counts in the facts may be another thing. Null, or what is wrong.
 */
export function findFigureFault(text: string, { language, facts, plain, holdsAlone }: Input): string | null {
  const spelt = text.match(inWords)?.find((word) => !fold(plain).includes(fold(word)));
  if (spelt) return `“${spelt}” is a figure that the plain form does not hold`;
  const [figures, known] = [figuresIn[language](text), figuresIn[language](plain)];
  const [things, told] = [thingsIn(language, text), thingsIn(language, plain)];
  const figure = excessOf(figures, known);
  if (figure !== null) return `the figure ${figure} is not in the plain form`;
  const thing = excessOf(things, told);
  // No one fact is of the same thing twice, and nobody sets a thing beside itself.
  if (thing !== null && things.indexOf(thing) !== things.lastIndexOf(thing)) return `“${thing}” comes too often`;
  if (!marksStandAsIn(language, text, plain)) return "what is last, next or worn when stands in another order";
  if (makesRange(text, plain)) return "from one month to another is more than both of them";
  if (!hasSameAccent(language, text, plain)) return "the accent is another than in the plain form";
  const relation = findRelationFault(language, text, plain);
  if (relation) return relation;
  if (!isWithin(figures, known)) return `the figures (${figures.join(", ")}) stand in another order`;
  if (!neighboursStandAsIn(text, plain)) return "a figure stands with something else than in the plain form";
  const inPlace = figures.length > 0 ? isWithin(things, told) : standsAsIn(language, text, plain);
  // Its order is known where its language is; of one thing there is none.
  const isOfFact = ({ statement }: Evidence) =>
    language === "en" ? isWithin(things, thingsIn("en", statement)) : things.length < 2;
  if (inPlace || facts.some((fact) => isOfFact(fact) && holdsAlone(fact))) return null;
  if (thing !== null) return `“${thing}” is not in the plain form`;
  return `${things.join(", ")}: in another order than in the plain form`;
}

/** The first that comes more often than in `all`; null when none does. */
function excessOf(some: readonly string[], all: readonly string[]): string | null {
  const left = [...all];
  for (const each of some) {
    const at = left.indexOf(each);
    if (at === -1) return each;
    left.splice(at, 1);
  }
  return null;
}

import type { Evidence, Language } from "@/lib/contracts/profile";
import { guardedWords } from "@/lib/domain/check/guarded-words";
import { portugueseDates, portugueseNumbers } from "@/lib/domain/check/portuguese-numbers";
import { statesInPortuguese } from "@/lib/domain/check/portuguese-words";
import { fold } from "@/lib/domain/check/sensitive-words";
import { datesOf, numbersOf, stem } from "@/lib/domain/check/tokens";
import { portugueseStem } from "./vocabulary";

type Input = { language: Language; facts: readonly Evidence[]; plain: string; holdsAlone: (fact: Evidence) => boolean };

const figuresIn: Record<Language, (text: string) => string[]> = {
  en: (text) => [...numbersOf(text), ...datesOf(text)],
  "pt-BR": (text) => [...portugueseNumbers(text), ...portugueseDates(text)],
};

/** Numbers in words beyond those that are read as numbers, and shares in words. */
const inWords =
  /(?<!\p{L})(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|third|thirds|quarters?|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|centenas?|mil|dúzias?|terço|terços)(?!\p{L})/giu;

/**
 * Figures and things are those of the plain form, no more often than there, and where there are figures all stand in its
 * order; or one fact holds the whole text. A figure that the plain form does not hold is never right: what it counts in the
 * facts may be another thing. Null, or what is wrong.
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
  const inPlace = figures.length === 0 ? thing === null : isWithin(figures, known) && isWithin(things, told);
  if (inPlace || facts.some(holdsAlone)) return null;
  if (figures.length === 0) return `“${thing}” is not in the plain form`;
  return `the figures (${figures.join(", ")}) stand with other things than in the plain form`;
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

/** Words that state a thing, in their order. */
function thingsIn(language: Language, text: string): string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  return language === "en"
    ? words.map((word) => stem(fold(word))).filter((word) => guardedWords.has(word))
    : words.flatMap((word) => (statesInPortuguese(word.toLowerCase()) ? portugueseStem(word) : []));
}

/** Whether all of `some` come in `all`, in this order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const each of some) {
    at = all.indexOf(each, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

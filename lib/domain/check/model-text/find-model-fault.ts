import type { Statement } from "@/lib/contracts/draft";
import type { EngineVoice } from "@/lib/contracts/engine";
import type { Evidence, Language } from "@/lib/contracts/profile";
import { statesInPortuguese } from "@/lib/domain/check/portuguese-words";
import { type NameIndex, namesIn, quotation, withoutNames } from "@/lib/domain/check/product-names";
import { fold } from "@/lib/domain/check/sensitive-words";
import { breaksVoice } from "@/lib/domain/check/voice";
import { findFigureFault } from "./figures-in-place";
import { findShapeFault } from "./text-shape";
import { isBound, isInVocabulary, isNegated, stemIn } from "./vocabulary";

export type ModelTextInput = {
  language: Language;
  /** The facts that the text cites. */
  facts: readonly Evidence[];
  /** What the statement says in the built-in engine's words: true, whatever the model makes of it. */
  plain: string;
  names: readonly NameIndex[];
  voice: EngineVoice;
  /** Whether the text passes the check of all texts with this one fact as its evidence. */
  holdsAlone: (fact: Evidence) => boolean;
};

/**
 * What is wrong with a text in a model's words, beside what is held against every text; null when nothing is. A model is
 * always tempted to say more, and may obey what a stranger typed, so its words are a closed set: those of the plain form, those
 * of the cited facts outside of names and quotations, and the stylist's vocabulary. Figures stay with what they are figures of,
 * and what is denied stays denied.
 */
export function findModelFault({ key, text }: Statement, input: ModelTextInput): string | null {
  const { language, plain, voice } = input;
  const shape = findShapeFault(key, text);
  if (shape) return shape;
  const broken = breaksVoice(text, voice);
  if (broken) return `“${broken}” is not the house's voice`;
  const said = open(text, plain, input.names);
  if (said === null) return "a name or a quotation that the plain form does not hold";
  const isLicensed = licenceOf(input);
  const word = wordsIn(said).find((each) => !isLicensed(each));
  if (word) return `“${word}” is neither in the plain form or the facts nor a word of the house's vocabulary`;
  if (isNegated(language, plain) !== isNegated(language, text))
    return isNegated(language, plain)
      ? "what the plain form denies is not denied"
      : "denies what the plain form does not";
  return findFigureFault(text, input);
}

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu) ?? [];

/** The text without the names and quotations that the plain form holds too, as they stand there; null: it has others. */
function open(text: string, plain: string, names: readonly NameIndex[]): string | null {
  const quotes = text.match(quotation) ?? [];
  if (quotes.some((quote) => !plain.includes(quote))) return null;
  const known = new Set(namesIn(plain, names));
  const own = namesIn(text, names);
  if (own.some((name) => !known.has(name))) return null;
  return withoutNames(text, own);
}

/** Which words the text may hold, read off the plain form and the facts once. */
function licenceOf({ language, facts, plain, names }: ModelTextInput): (word: string) => boolean {
  const stems = (text: string) =>
    wordsIn(withoutNames(text, namesIn(text, names))).map((word) => stemOf(language, word));
  const told = new Set(stems(plain));
  let cited: ReadonlySet<string> | undefined;
  return (word) => {
    const sought = stemOf(language, word);
    if (told.has(sought)) return true;
    if (isBound(language, word)) return false;
    if (isInVocabulary(language, fold(word))) return true;
    // What states something in Portuguese is held against the English facts by the check of all texts.
    if (language === "pt-BR" && statesInPortuguese(word)) return true;
    cited ??= new Set(facts.flatMap(({ statement }) => stems(statement)));
    return cited.has(sought);
  };
}

const stemOf = (language: Language, word: string): string => stemIn(language, word.replace(/['’]s$/, ""));

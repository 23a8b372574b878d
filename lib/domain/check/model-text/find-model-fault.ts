import type { Statement } from "@/lib/contracts/draft";
import type { EngineVoice } from "@/lib/contracts/engine";
import type { Evidence, Language } from "@/lib/contracts/profile";
import { statesInPortuguese } from "@/lib/domain/check/portuguese-words";
import { type NameIndex, namesIn, quotation, withoutNames } from "@/lib/domain/check/product-names";
import { fold } from "@/lib/domain/check/sensitive-words";
import { breaksVoice } from "@/lib/domain/check/voice";
import { findDenialFault } from "./denied";
import { findFigureFault } from "./figures-in-place";
import { readSenses } from "./senses";
import { findShapeFault } from "./text-shape";
import { isJoint, isManner, stemIn } from "./vocabulary";

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
  const bare = withoutNames(plain, namesIn(plain, input.names));
  const facts = () => fold(input.facts.map(({ statement }) => statement).join(" | "));
  const sensed = readSenses(language, said, bare, facts);
  if ("fault" in sensed) return sensed.fault;
  const word = findForeignWord(wordsIn(sensed.rest), bare, input);
  if (word) return word;
  return findDenialFault(language, said, bare) ?? findFigureFault(text, input);
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

/** How many words of the stylist's own a text may hold: with more of them it could say something else altogether. */
const mostOfOwn = 6;

/**
 * Whether all words are those of the plain form, of the cited facts or of the vocabulary, and not too many of the latter.
 * Null, or what is wrong.
 */
function findForeignWord(words: readonly string[], plain: string, { language, facts, names }: ModelTextInput) {
  const stems = (text: string) => wordsIn(text).map((word) => stemOf(language, word));
  const told = new Set(stems(fold(plain)));
  let cited: ReadonlySet<string> | undefined;
  let own = 0;
  for (const word of words) {
    const sought = stemOf(language, word);
    if (told.has(sought) || isJoint(language, word)) continue;
    // What states something in Portuguese is held against the English facts by the check of all texts.
    if (language === "pt-BR" && statesInPortuguese(word)) continue;
    if (isManner(language, word)) {
      own++;
      continue;
    }
    cited ??= new Set(
      facts.flatMap(({ statement }) => stems(fold(withoutNames(statement, namesIn(statement, names))))),
    );
    if (!cited.has(sought))
      return `“${word}” is neither in the plain form or the facts nor a word of the house's vocabulary`;
  }
  return own > mostOfOwn ? "too many words that the plain form does not have" : null;
}

const stemOf = (language: Language, word: string): string => stemIn(language, word.replace(/['’]s$/, ""));

import type { Language } from "@/lib/contracts/profile";
import { fold } from "@/lib/domain/check/sensitive-words";
import { stem } from "@/lib/domain/check/tokens";
import { englishJoints, englishManner } from "./vocabulary-english";
import { portugueseJoints, portugueseManner, portugueseVerbs } from "./vocabulary-portuguese";

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** One form for the inflections of a Portuguese word: number, gender. */
export const portugueseStem = (word: string): string =>
  fold(word)
    .replace(/(?<=[aeo])is$/, "l")
    .replace(/s$/, "")
    .replace(/(?<=..)[aoe]$/, "");

/** One form for the inflections of a word, in the terms of this check. */
export const stemIn = (language: Language, word: string): string =>
  language === "en" ? stem(fold(word)) : portugueseStem(word);

const setOf = (language: Language, words: string): ReadonlySet<string> =>
  new Set(list(words).flatMap((word) => [word, ...word.split("-")].map((part) => stemIn(language, part))));

const joints: Record<Language, ReadonlySet<string>> = {
  en: setOf("en", englishJoints),
  "pt-BR": setOf("pt-BR", portugueseJoints),
};
const manner: Record<Language, ReadonlySet<string>> = {
  en: setOf("en", englishManner),
  "pt-BR": setOf("pt-BR", portugueseManner),
};

/** What is left of a Portuguese verb without the endings of its present, gerund, participle and infinitive. */
const rootOf = (word: string): string =>
  fold(word).replace(/(?<=..)(?:[aei]ndo|[ai]d[oa]s?|[aei]r|[aei]m|[ae]i?|o)$/, "");
const verbs: ReadonlySet<string> = new Set(list(portugueseVerbs).map(rootOf));

/** The other forms of an English verb or adjective: "cutting" of "cut", "shaped" of "shape", "neatly" of "neat". */
function* formsOf(word: string): Generator<string> {
  yield word;
  const bare = word.replace(/(?:ing|ed|ly)$/, "");
  if (bare === word || bare.length < 2) return;
  yield bare;
  yield `${bare}e`;
  if (/([b-df-hj-np-tv-z])\1$/.test(bare)) yield bare.slice(0, -1);
}

/** Whether the word only holds a sentence together. */
export const isJoint = (language: Language, word: string): boolean => joints[language].has(stemIn(language, word));

/** Whether the word is of the stylist's vocabulary, in any of its forms. */
export function isManner(language: Language, word: string): boolean {
  const known = manner[language];
  if (language === "pt-BR") return known.has(portugueseStem(word)) || verbs.has(rootOf(word));
  for (const form of formsOf(word)) if (known.has(stemIn("en", form))) return true;
  return false;
}

import type { Draft, Statement } from "@/lib/contracts/draft";
import type { Evidence, Language } from "@/lib/contracts/profile";
import { placeOf } from "@/lib/domain/claims/claim-keys";
import { holdsContact, longestText } from "./fit-text";
import { guardedWords } from "./guarded-words";
import { portugueseDates, portugueseFigures, portugueseNumbers } from "./portuguese-numbers";
import { statesInPortuguese, unsupportedWord } from "./portuguese-words";
import { type NameIndex, namesIn } from "./product-names";
import { isSensitive } from "./sensitive-words";
import { datesOf, figuresOf, isMonth, numbersOf, stem, wordsOf } from "./tokens";

export type CheckInput = {
  draft: Draft;
  /** The language of the draft; evidence is English. */
  language: Language;
  evidence: ReadonlyMap<string, Evidence>;
  /** Names of the range and of what the customer bought or viewed. */
  names: readonly NameIndex[];
  /** Ids of the customer's own records and of products: evidence may refer to nothing else. */
  owns: (ref: Evidence["refs"][number]) => boolean;
};
export type Failure = { key: string; reason: string };
export type Checked = { statements: Statement[]; failures: Failure[] };

/**
 * Checks a draft against its evidence, whoever wrote it: known key, used once; evidence that exists, is the customer's
 * own and holds every number, date, colour, garment, cloth, pattern, word about a person, and product name of the text; no
 * link or contact; nothing sensitive; lengths in bounds. What fails is left out and named with its reason.
 */
export function checkDraft(input: CheckInput): Checked {
  const seen = new Set<string>();
  const statements: Statement[] = [];
  const failures: Failure[] = [];
  for (const statement of input.draft.statements) {
    const reason = seen.has(statement.key) ? "key used twice" : findFault(statement, input);
    seen.add(statement.key);
    if (reason === null) statements.push(statement);
    else failures.push({ key: statement.key, reason });
  }
  return { statements, failures };
}

function findFault(
  { key, text, evidence: ids }: Statement,
  { language, evidence, names, owns }: CheckInput,
): string | null {
  const place = placeOf(key);
  if (!place) return "unknown key";
  if (text.trim().length < 2 || text.length > longestText(key) || text !== text.trim()) return "length out of bounds";
  if (holdsContact(text)) return "link or contact data";
  const declared = ids.some((id) => evidence.get(id)?.kind === "declared");
  if (isSensitive(text, declared)) return "touches something sensitive";
  const facts = ids.map((id) => evidence.get(id));
  if (facts.length === 0 || facts.some((fact) => fact === undefined)) return "evidence missing";
  for (const fact of facts) {
    if (fact!.refs.length === 0 && fact!.kind !== "coverage") return "evidence without records";
    if (!fact!.refs.every(owns)) return "evidence of somebody else";
  }
  const said = facts.map((fact) => vocabularyOf(fact!));
  const holds = (part: "numbers" | "figures" | "dates", value: string) =>
    said.some((vocabulary) => vocabulary[part].has(value));
  const read = readers[language];
  const number = read.numbers(text).find((value) => !holds("numbers", value));
  if (number) return `number ${number} not in the evidence`;
  const figures = read.figures(text).find((value) => !holds("figures", value));
  if (figures) return `figures ${figures} not in the evidence`;
  const date = read.dates(text).find((value) => !holds("dates", value));
  if (date) return `date ${date} not in the evidence`;
  const word = read.word(text, said);
  if (word) return `“${word}” not in the evidence`;
  const twice = joinedToItself(text);
  if (twice && read.states(twice)) return `“${twice}” beside itself`;
  const whole = facts.map((fact) => ` ${wordsOf(fact!.statement).join(" ")} `).join("|");
  const name = namesIn(text, names).find((value) => !whole.includes(` ${value} `));
  if (name) return `product “${name}” not in the evidence`;
  return null;
}

const joint =
  /(?:(?<before>[\p{L}-]+) )?(?<![\p{L}-])(?<thing>[\p{L}-]{3,})(?:,| and| with| to| e| com| a) \k<thing>(?![\p{L}-])(?: (?<after>[\p{L}-]+))?/giu;
/** What may stand after the whole of a thing. "Of" is not among them: "blusas de alcinha" are another thing than "blusas". */
const ends = new Set(
  "and with to in for from on like are is e com a em para por no na nos nas são é aparecem".split(" "),
);
const begins = new Set([...ends, "of", "de", "do", "da", "dos", "das"]);
/**
 * "Shirts and shirts", "junho e junho": nobody lists a thing beside itself. "Blue and light blue", "vestidos e vestidos
 * tubinho" are two things.
 */
function joinedToItself(text: string): string | null {
  for (const { groups } of text.matchAll(joint)) {
    const { before, thing, after } = groups as { before?: string; thing: string; after?: string };
    const opens = before === undefined || begins.has(before.toLowerCase());
    if (opens && (after === undefined || ends.has(after.toLowerCase()))) return thing;
  }
  return null;
}

/** What is read in a text of each language, always in the terms of the English evidence. */
const readers: Record<Language, Reader> = {
  en: {
    numbers: numbersOf,
    figures: figuresOf,
    dates: datesOf,
    word: excess,
    states: (word) => guardedWords.has(stem(word.toLowerCase())) || isMonth(word),
  },
  "pt-BR": {
    numbers: portugueseNumbers,
    figures: portugueseFigures,
    dates: portugueseDates,
    word: (text, said) =>
      unsupportedWord(text, (word) => said.reduce((sum, { words }) => sum + (words.get(word) ?? 0), 0)),
    states: statesInPortuguese,
  },
};

/** The first guarded word that the text holds more often than all its evidence together. */
function excess(text: string, said: readonly Vocabulary[]): string | null {
  const times = new Map<string, number>();
  for (const value of [...wordsOf(text).map(stem), ...datesOf(text)]) {
    if (!guardedWords.has(value) && !isMonth(value)) continue;
    const n = (times.get(value) ?? 0) + 1;
    times.set(value, n);
    if (n > said.reduce((sum, { words }) => sum + (words.get(value) ?? 0), 0)) return value;
  }
  return null;
}

type Reader = {
  numbers: (text: string) => string[];
  figures: (text: string) => string[];
  dates: (text: string) => string[];
  /** The first word that states something and is not in the evidence. */
  word: (text: string, said: readonly Vocabulary[]) => string | null;
  /** Whether a word by itself states something. */
  states: (word: string) => boolean;
};
type Vocabulary = { numbers: Set<string>; figures: Set<string>; dates: Set<string>; words: Map<string, number> };
const vocabularies = new WeakMap<Evidence, Vocabulary>();

function vocabularyOf(fact: Evidence): Vocabulary {
  const known = vocabularies.get(fact);
  if (known) return known;
  const { statement } = fact;
  const vocabulary = {
    numbers: new Set(numbersOf(statement)),
    figures: new Set(figuresOf(statement)),
    dates: new Set(datesOf(statement)),
    words: tally([...wordsOf(statement).map(stem), ...datesOf(statement)]),
  };
  vocabularies.set(fact, vocabulary);
  return vocabulary;
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

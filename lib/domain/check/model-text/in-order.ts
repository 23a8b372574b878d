import type { Language } from "@/lib/contracts/profile";
import { guardedWords } from "@/lib/domain/check/guarded-words";
import { statesInPortuguese } from "@/lib/domain/check/portuguese-words";
import { fold } from "@/lib/domain/check/sensitive-words";
import { stem } from "@/lib/domain/check/tokens";
import { isJoint, portugueseStem, stemIn } from "./vocabulary";

/** Words that state a thing, in their order. */
export function thingsIn(language: Language, text: string): string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  return language === "en"
    ? words.map((word) => stem(fold(word))).filter((word) => guardedWords.has(word))
    : words.flatMap((word) => (statesInPortuguese(word.toLowerCase()) ? portugueseStem(word) : []));
}

/** Whether all of `some` come in `all`, in this order. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const each of some) {
    at = all.indexOf(each, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A thing and what is said of it in one breath: "oxblood pumps", "pumps in oxblood", "camisas em branco". */
function pairIn(language: Language, text: string, [one, other]: readonly string[]): boolean {
  const words = fold(text).match(/[a-z][a-z-]*|[^a-z\s]/g) ?? [];
  const names = words.map((word) => stemIn(language, word)).filter((word) => !pairing.has(word));
  const at = names.indexOf(one!);
  return at !== -1 && names[at + 1] === other;
}
const pairing = new Set(["in", "of", "em", "de", "d"]);

/**
 * Whether the things of a text without figures stand as they do in the plain form: in its order; or, of two, in one breath;
 * or, of three, the last two in one breath as there and the first before a colon.
 */
export function standsAsIn(language: Language, text: string, plain: string): boolean {
  const [things, told] = [thingsIn(language, text), thingsIn(language, plain)];
  if (isWithin(things, told)) return true;
  if (things.length !== told.length) return false;
  const pair = things.slice(-2);
  if (things.length === 2) return isWithin([...pair].reverse(), told) && pairIn(language, text, pair);
  const apart = thingsIn(language, text.split(":")[0]!);
  return (
    things.length === 3 &&
    apart.length === 1 &&
    isWithin(pair, told) &&
    pairIn(language, text, pair) &&
    pairIn(language, plain, pair)
  );
}

const marks: Record<Language, RegExp> = {
  en: /\b(?:last|next|work\w*|weekends?|ordinary|everyday|evenings?|than|more|january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
  "pt-BR":
    /\b(?:ultim[oa]|proxim[oa]|de novo|trabalho|fim de semana|dia a dia|noite|mais|do que|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\b/g,
};
const sequence = { en: /\b(?:went on|then)\b/, "pt-BR": /\b(?:seguiu)\b/ };
const asked = /^(?:search|busc)/;

/** Things, and the search among them: what was searched for before something was opened. */
const stepsIn = (language: Language, text: string): string[] =>
  (fold(text).match(/[a-z-]+/g) ?? []).flatMap((word) => (asked.test(word) ? "search" : thingsIn(language, word)));

/** Words of time and occasion stand in the order of the plain form: what is last there is not next. */
export function marksStandAsIn(language: Language, text: string, plain: string): boolean {
  const found = (pattern: RegExp, of: string) =>
    (fold(of).match(pattern) ?? []).map((word) => stemIn(language, word).slice(0, 5));
  const inOrder = (pattern: RegExp) => {
    const told = found(pattern, plain);
    return isWithin(
      found(pattern, text).filter((word) => told.includes(word)),
      told,
    );
  };
  if (!inOrder(marks[language])) return false;
  return !sequence[language].test(fold(plain)) || isWithin(stepsIn(language, text), stepsIn(language, plain));
}

const relations: Record<Language, RegExp> = {
  en: /\b(?:above|than|against|before|after|since|until|beside|between|under|accents?|every|lining|seam|hem)\b/g,
  "pt-BR": /(?<![a-z])(?:acima|do que|contra|antes|depois|desde|ao lado|cada|forro|costura|barra)(?![a-z])/g,
};

const compares = { en: [/\bmore\b/, /\bthan\b/], "pt-BR": [/\bmais\b/, /\bdo que\b/] } as const;

/** Parts of a garment: nothing is said of them but by the plain form. */
const parts = /^(?:lining|seam|hem|forro|costura|barra)$/;

/** What stands behind "than", "above", "after" and their like in the plain form stands behind them in the text. */
export function findRelationFault(language: Language, text: string, plain: string): string | null {
  const told = relationsIn(language, plain);
  const [more, than] = compares[language];
  if (more.test(fold(text)) && than.test(fold(plain)) && !than.test(fold(text)) && !/ahead of|supera/.test(fold(text)))
    return "what is more does not say than what";
  for (const [relation, followers] of relationsIn(language, text)) {
    const known = told.get(relation) ?? (parts.test(relation) ? [] : null);
    const follower = followers.find((each) => known && !known.includes(each));
    if (follower) return `“${follower}” does not stand behind “${relation}” in the plain form`;
  }
  return null;
}

function relationsIn(language: Language, text: string): Map<string, string[]> {
  const low = fold(text);
  const found = new Map<string, string[]>();
  for (const { 0: relation, index } of low.matchAll(relations[language])) {
    const behind = low.slice(index + relation.length).split(/[,;:.](?!\d)/)[0]!;
    const next = (behind.match(/[a-z][a-z-]*|\d+/g) ?? []).find((word) => !isJoint(language, word));
    if (next) found.set(relation, [...(found.get(relation) ?? []), stemIn(language, next)]);
  }
  return found;
}

const figure =
  "(?<![\\d.,])\\d+(?:[.,]\\d+)*%?|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)\\b";
const behindFigure = new RegExp(`(${figure})[ºª]?(?:,? (?:for|por))?(?: (?:an?|uma?|per))? ([a-z]+)`, "g");
const beforeFigure = new RegExp(`\\b(every|cada|largest of|maior com|about|of|to|on) (${figure})`, "g");

const units = new Set(
  "piece order view visit day week month peca pedido visualizacoe visita dia semana mese".split(" "),
);

/**
 * A word next to a figure stands next to the same figure in the plain form, if it stands next to any there; and a figure
 * counts what it counts there.
 */
export function neighboursStandAsIn(text: string, plain: string): boolean {
  return (
    agree(pairsOf(text, behindFigure, 2, 1), pairsOf(plain, behindFigure, 2, 1)) &&
    agree(pairsOf(text, beforeFigure, 1, 2), pairsOf(plain, beforeFigure, 1, 2))
  );
}

const pairsOf = (text: string, pattern: RegExp, word: number, number: number): [string, string][] =>
  [...fold(text).matchAll(pattern)].map((found) => [stem(found[word]!), found[number]!]);

const agree = (some: readonly [string, string][], all: readonly [string, string][]): boolean =>
  some.every(([word, number]) => {
    const beside = all.filter(([other]) => other === word);
    if (beside.length > 0) return beside.some(([, other]) => other === number);
    return !units.has(word) || !all.some(([other, of]) => of === number && units.has(other));
  });

const roles: Record<Language, RegExp> = {
  en: /\b(?:accent|note|already owned)/,
  "pt-BR": /\b(?:destaque|nota|ja tem)\b/,
};

/** Which thing the accent is, or is owned already: the one before the word in its clause, else the one behind it. */
function bearerOf(language: Language, text: string): string | null {
  let isSought = false;
  for (const clause of fold(text).split(/[,;:.]/)) {
    const at = clause.search(roles[language]);
    if (at === -1 && !isSought) continue;
    isSought = true;
    const of =
      thingsIn(language, at === -1 ? "" : clause.slice(0, at)).at(-1) ??
      thingsIn(language, clause.slice(Math.max(at, 0)))[0];
    if (of) return of;
  }
  return null;
}

export const hasSameAccent = (language: Language, text: string, plain: string): boolean =>
  bearerOf(language, text) === null || bearerOf(language, text) === bearerOf(language, plain);

const months =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)";
const range = new RegExp(`${months}(?: de)?(?: \\d+)? (?:a|ate|to|until|till|through) (?:\\d+ (?:de )?)?${months}`);

/** "From May to October" is more than "in May and October". */
export const makesRange = (text: string, plain: string): boolean => range.test(fold(text)) && !range.test(fold(plain));

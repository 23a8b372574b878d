import { columnIndex } from "@/lib/domain/taxonomy/color-words";
import { materialIndex } from "@/lib/domain/taxonomy/material";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { unaccent } from "@/lib/domain/taxonomy/text";
import { type NameList, nameAt } from "./name-list";
import { numbers } from "./number-words";

export const NAME = "[name]";
export const NUMBER = "[number]";

const wordPattern = /[\p{L}\p{N}]+/gu;

/**
 * The text with names and numbers taken out, so that what is left is how it is written: names of the lists (a piece with
 * the colour said behind it) are `[name]`; figures, number words, dates, months, weekdays, prices and sizes are
 * `[number]`, in English and Portuguese.
 */
export function maskText(text: string, lists: readonly NameList[]): string {
  return maskNumbers(maskNames(text, lists));
}

function maskNames(text: string, lists: readonly NameList[]): string {
  const found = [...text.matchAll(wordPattern)];
  const words = found.map(([word]) => ({ word, folded: unaccent(word) }));
  const endOf = (at: number) => found[at]!.index + found[at]![0].length;
  let masked = "";
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...lists.map((list) => nameAt(list, words, at)));
    if (length === 0) continue;
    masked += `${text.slice(done, found[at]!.index)}${NAME}`;
    at += length - 1;
    done = endOf(at);
    const rest = behindName(text.slice(done));
    done += rest;
    while (at + 1 < words.length && found[at + 1]!.index < done) at++;
  }
  return masked + text.slice(done);
}

/**
 * How many characters behind a name still belong to it: the bracket it ends in, " in bottle green crepe", " em
 * verde-garrafa", " (blazer)".
 */
function behindName(rest: string): number {
  const closed = /^\)/.exec(rest)?.[0].length ?? 0;
  const link = /^ (?:in|em) /u.exec(rest.slice(closed));
  let end = closed;
  if (link) {
    const from = closed + link[0].length;
    const after = [...rest.slice(from).matchAll(wordPattern)];
    const terms = after.map(([word]) => unaccent(word));
    const color = termAtStart(columnIndex, terms);
    const cloth = color === 0 ? 0 : termAtStart(materialIndex, terms.slice(color));
    const last = after[color + cloth - 1];
    if (color > 0 && last) end = from + last.index + last[0].length;
  }
  return end + (/^ \([^()]*\)/u.exec(rest.slice(end))?.[0].length ?? 0);
}

function termAtStart(index: Parameters<typeof findTerms>[0], terms: readonly string[]): number {
  const hit = findTerms(index, terms.slice(0, 4))[0];
  return hit?.start === 0 ? hit.end : 0;
}

function maskNumbers(text: string): string {
  return numbers.reduce((masked, pattern) => masked.replace(pattern, NUMBER), text);
}

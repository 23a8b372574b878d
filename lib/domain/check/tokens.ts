import { fold } from "./sensitive-words";

const numberWords: Record<string, string> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  twice: "2",
};
const months = new Set([
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);

export const isMonth = (word: string): boolean => months.has(word);

/** Words of a text, lower case without accents. */
export const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

const dated =
  /(?:\b\d{1,2} )?\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{1,4}\b)?|\b\d{2}\/\d{2}\b/g;

/** A text without its dates: the 23 of a 23 November is no age, nor the other way round. Dates are read by themselves. */
const undated = (text: string): string => text.replace(dated, " ");

/** Numbers in a text but for its dates, figures and words from two to twelve, as plain decimals: "1,690" and "twelve" are 1690 and 12. */
export function numbersOf(given: string): string[] {
  const text = undated(given);
  const figures = (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((figure) =>
    String(Number(figure.replaceAll(",", ""))),
  );
  const words = wordsOf(text).flatMap((word) => numberWords[word] ?? []);
  return [...figures, ...words];
}

const toNumber = (word: string): string | null =>
  numberWords[word] ?? (/^\d/.test(word) ? String(Number(word.replaceAll(",", ""))) : null);

const partOf = /([a-z]+|\d[\d,.]*\d|\d)(?: times)?(?: out)? of (?:the |all )?([a-z]+|\d[\d,.]*\d|\d)(?: ([a-z]+))?/g;

/** Money, "R$1,690": an amount is no count. */
const amount = /([A-Z]{0,3}[$€£¥])\s?(\d[\d,]*(?:\.\d+)?)/g;

/** A currency's sign whatever the language: "$" in English is "US$" in Portuguese, "¥" is "JP¥". */
export const currencyOf = (sign: string): string => (sign === "R$" ? sign : sign.slice(-1));

/** Figures that belong together: "R$1,690" is money, "ten of 14" is 10/14, "32% now" and "11/13" stay as they are. */
export function figuresOf(text: string): string[] {
  const low = fold(text);
  const shares = [...low.matchAll(partOf)].flatMap(([, n, of, next]) => {
    // "the gown 204 of 4 January" is a day, not a share.
    if (next !== undefined && isMonth(`${next.charAt(0).toUpperCase()}${next.slice(1)}`)) return [];
    const [part, whole] = [toNumber(n!), toNumber(of!)];
    return part !== null && whole !== null ? [`${part}/${whole}`] : [];
  });
  const amounts = [...text.matchAll(amount)].map(
    ([, sign, sum]) => `${currencyOf(sign!)}${Number(sum!.replaceAll(",", ""))}`,
  );
  const percents = low.match(/\d+% (?:before|now)/g) ?? [];
  return [...shares, ...amounts, ...percents, ...(low.match(/\b\d{2}\/\d{2}\b/g) ?? [])];
}

/** Months and "18 August", "August 2026" pairs, which must be found together. */
export function datesOf(text: string): string[] {
  return (text.match(dated) ?? []).flatMap((found) => {
    const [, day, month, after] = /^(?:(\d{1,2}) )?([A-Z][a-z]+)(?: (\d{1,4}))?$/.exec(found) ?? [];
    if (month === undefined) return [];
    return [month, ...(day ? [`${Number(day)} ${month}`] : []), ...(after ? [`${month} ${after}`] : [])];
  });
}

/** One form for singular and plural, so that "dresses" is found in "no dress". */
export function stem(word: string): string {
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  // "hoodie" and "hoodies", "lady" and "ladies": one form for both kinds.
  if (/ies?$/.test(word) && word.length > 4) return word.replace(/ies?$/, "y");
  if (/ves$/.test(word)) return `${word.slice(0, -3)}f`;
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

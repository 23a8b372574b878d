import { fold } from "./sensitive-words";
import { currencyOf } from "./tokens";

const words: Record<string, string> = {
  dois: "2",
  duas: "2",
  dobro: "2",
  tres: "3",
  triplo: "3",
  quatro: "4",
  cinco: "5",
  seis: "6",
  sete: "7",
  oito: "8",
  nove: "9",
  dez: "10",
  onze: "11",
  doze: "12",
};
const months: Record<string, string> = {
  janeiro: "January",
  fevereiro: "February",
  março: "March",
  abril: "April",
  maio: "May",
  junho: "June",
  julho: "July",
  agosto: "August",
  setembro: "September",
  outubro: "October",
  novembro: "November",
  dezembro: "December",
};
const monthNames = Object.keys(months).join("|");
const figure = "\\d+(?:[.,]\\d+)*";
/** "1.690", "1.690,50", "14,5"; anything else ("24.99" in the name of a piece) is read as English. */
const brazilian = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

function plain(text: string): string {
  const word = words[text];
  if (word !== undefined) return word;
  return String(Number(brazilian.test(text) ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "")));
}

const dated = new RegExp(`(?:(\\d{1,2})º? de )?(?<!\\p{L})(${monthNames})(?!\\p{L})(?: de (\\d{1,4})\\b)?`, "gu");

/** Numbers of a Brazilian text but for its dates, figures and words from two to twelve, as plain decimals: "1.690,50" is 1690.5. */
export function portugueseNumbers(text: string): string[] {
  const low = fold(
    text
      .normalize("NFC")
      .replace(dated, " ")
      .replace(/\b\d{2}\/\d{2}\b/g, " "),
  );
  const figures = low.match(new RegExp(figure, "g")) ?? [];
  const said = (low.match(/[a-z]+/g) ?? []).filter((word) => words[word] !== undefined);
  return [...figures, ...said].map(plain);
}

const number = `(?:${figure}|${Object.keys(words).join("|")})`;
const partOf = new RegExp(
  `(?<![\\d.,])\\b(${number}) d(?:e|as|os|e as|e os) (?:as |os |todas as |suas )?(${number})(?![a-z])(?![\\d.,]*\\d)(?!%)(?!º? de (?:${fold(monthNames)}))`,
  "g",
);

/** Figures that belong together, as the English reader writes them: "10 de 14" is 10/14, "80% agora" is "80% now". */
export function portugueseFigures(text: string): string[] {
  const low = fold(text);
  const shares = [...low.matchAll(partOf)].map(([, n, of]) => `${plain(n!)}/${plain(of!)}`);
  const percents = [...low.matchAll(/(\d+)% (antes|agora)/g)].map(
    ([, n, when]) => `${n}% ${when === "antes" ? "before" : "now"}`,
  );
  const amounts = [...text.matchAll(/([A-Z]{0,3}[$€£¥])\s?(\d+(?:[.,]\d+)*)/g)].map(
    ([, sign, sum]) => `${currencyOf(sign!)}${plain(sum!)}`,
  );
  // A day of browsing, day before month here.
  const days = [...low.matchAll(/\b(\d{2})\/(\d{2})\b/g)].map(([, day, month]) => `${month}/${day}`);
  return [...shares, ...amounts, ...percents, ...days];
}

/**
 * Months (small letters, with their accents: Rio de Janeiro is no date, a maiô no May), "18 August" and "August 2026" of a
 * Brazilian text, in the English of the evidence.
 */
export function portugueseDates(text: string): string[] {
  return [...text.normalize("NFC").matchAll(dated)].flatMap(([, day, name, year]) => {
    const month = months[name!]!;
    return [month, ...(day ? [`${Number(day)} ${month}`] : []), ...(year ? [`${month} ${year}`] : [])];
  });
}

const months = [
  "January|February|March|April|May|June|July|August|September|October|November|December",
  "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
].join("|");
const capitals = months.replace(/(^|\|)([a-zç])/g, (_, bar: string, letter: string) => bar + letter.toUpperCase());
const month = `(?:${months}|${capitals})`;
const weekday = [
  "Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?",
  "(?:segunda|terça|quarta|quinta|sexta)s?-feiras?|sábados?|domingos?",
].join("|");
const counted = [
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice",
  "dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
].join("|");
const figure = String.raw`\d+(?:[.,]\d+)*`;
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

/**
 * What counts as a number in a text, in the order in which it is to be looked for: sizes, whole dates, prices, figures,
 * number words from two to twelve (one is an article too), months, weekdays. Months are known by their capital in
 * English, where "may" and "march" are words.
 */
export const numbers: readonly RegExp[] = [
  new RegExp(String.raw`(?<=${start}(?:[Ss]ize|[Tt]amanho) )(?:X{0,3}[SL]|[PMG]{1,2}|\d+(?:[.,]\d+)?)${end}`, "gu"),
  new RegExp(String.raw`${start}(?:\d{1,2} (?:de )?)?${month}(?: de)? \d{4}${end}`, "gu"),
  new RegExp(String.raw`${start}\d{1,2}º? (?:de )?${month}${end}`, "gu"),
  new RegExp(String.raw`${start}\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?${end}`, "gu"),
  new RegExp(String.raw`(?:${start}[A-Z]{1,3})?[$€£¥]\s?${figure}|${start}(?:BRL|EUR|GBP|USD)\s?${figure}`, "gu"),
  new RegExp(String.raw`${figure}\s?[%€](?:${end})`, "gu"),
  new RegExp(String.raw`${start}${figure}(?:º|ª|st|nd|rd|th)?(?!\p{L})`, "gu"),
  new RegExp(`${start}(?:${counted})${end}`, "giu"),
  new RegExp(`${start}${month}${end}`, "gu"),
  new RegExp(`${start}(?:${weekday})${end}`, "giu"),
];

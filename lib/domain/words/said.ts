/** What agreement needs to know of a Portuguese word. English needs nothing of it. */
export type Grammar = { gender: "m" | "f"; many: boolean };

/**
 * Something said in both languages of the built-in writer. It goes into a sentence through the tags `en` and `pt` only:
 * in a plain template it throws, since one of the languages would be lost there.
 */
export class Said {
  readonly en: string;
  readonly pt: string;
  readonly grammar: Grammar;

  constructor(en: string, pt: string, grammar: Grammar = { gender: "m", many: false }) {
    this.en = en;
    this.pt = pt;
    this.grammar = grammar;
  }

  toString(): never {
    throw new Error(`“${this.en}” is said in two languages: put it into a sentence with the tags en and pt.`);
  }
}

/** A number is written as the language writes figures; a string is a name or a quotation and stays as it is. */
export type Part = Said | string | number;

const figures = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 1 }),
  pt: new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 }),
};

/** Both languages of one sentence or word. */
export const said = (english: string, portuguese: string, grammar?: Grammar): Said =>
  new Said(english, portuguese, grammar);

/** A name: the same in every language. */
export const named = (name: string): Said => new Said(name, name);

/** An English sentence. */
export function en(strings: TemplateStringsArray, ...parts: readonly Part[]): string {
  return strings.reduce((text, literal, i) => text + inEnglish(parts[i - 1]!) + literal);
}

const inEnglish = (part: Part): string =>
  part instanceof Said ? part.en : typeof part === "number" ? figures.en.format(part) : part;

/** A Brazilian Portuguese sentence. A preposition before an interpolated article joins it: "de" + "o blazer" is "do blazer". */
export function pt(strings: TemplateStringsArray, ...parts: readonly Part[]): string {
  return strings.reduce((text, literal, i) => join(text, inPortuguese(parts[i - 1]!)) + literal);
}

const inPortuguese = (part: Part): string =>
  part instanceof Said ? part.pt : typeof part === "number" ? figures.pt.format(part) : part;

const joined: Record<string, Record<string, string>> = {
  de: { o: "do", a: "da", os: "dos", as: "das" },
  em: { o: "no", a: "na", os: "nos", as: "nas" },
  a: { o: "ao", a: "à", os: "aos", as: "às" },
  por: { o: "pelo", a: "pela", os: "pelos", as: "pelas" },
};

function join(before: string, part: string): string {
  const [, head, preposition] = /^(.*?)(?<!\p{L})(de|em|a|por) $/isu.exec(before) ?? [];
  const [, article, rest] = /^(os?|as?) (.*)$/su.exec(part) ?? [];
  if (preposition === undefined || article === undefined) return before + part;
  const whole = joined[preposition.toLowerCase()]![article]!;
  const capital = preposition.charAt(0) !== preposition.charAt(0).toLowerCase();
  return `${head}${capital ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole} ${rest}`;
}

/** The form that agrees with the word: `agree(word, "novo", "nova", "novos", "novas")`. */
export function agree({ grammar }: Said, one: string, oneF: string, many: string, manyF: string): string {
  if (grammar.many) return grammar.gender === "f" ? manyF : many;
  return grammar.gender === "f" ? oneF : one;
}

/** "the blazers", "os blazers": with the definite article of its gender and number. */
export const the = (word: Said): Said =>
  new Said(`the ${word.en}`, `${agree(word, "o", "a", "os", "as")} ${word.pt}`, word.grammar);

/** First letter in capitals. */
export function capital(word: Said): Said;
export function capital(word: string): string;
export function capital(word: Said | string): Said | string {
  return typeof word === "string" ? raise(word) : new Said(raise(word.en), raise(word.pt), word.grammar);
}
/** First letter in small. */
export const small = (word: Said): Said => new Said(sink(word.en), sink(word.pt), word.grammar);

const raise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sink = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

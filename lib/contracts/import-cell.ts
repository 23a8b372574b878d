import { z } from "zod";

export type Refuse = (problem: string, fix: string) => never;
type Read<T> = (text: string, refuse: Refuse) => T;

class Refusal extends Error {
  readonly fix: string;

  constructor(problem: string, fix: string) {
    super(problem);
    this.fix = fix;
  }
}

function refuse(problem: string, fix: string): never {
  throw new Refusal(problem, fix);
}

function column<T, Blank>(read: Read<T>, blank: () => Blank) {
  return z.string().transform((given, ctx): T | Blank => {
    try {
      const text = given.trim();
      if (text === "") return blank();
      if (text.includes("\u0000")) refuse("contains a NUL character", "remove it");
      return read(text, refuse);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ctx.addIssue({ code: "custom", message: error.message, params: { fix: error.fix } });
      return z.NEVER;
    }
  });
}

/** A column whose blank cells are null (unknown). `read` gets trimmed text, and may refuse it with a problem and a fix. */
export const optional = <T>(read: Read<T>) => column(read, () => null);

/** A column whose blank cells refuse the row. */
export const required = <T>(read: Read<T>) => column(read, () => refuse("is blank", "every row needs one"));

/** Text as given, at most `max` characters. */
export function readText(max: number): Read<string> {
  return (text) => (text.length > max ? refuse(`is longer than ${max} characters`, "shorten it") : text);
}

/** An opaque id of the retailer's, kept as it is (leading zeros too). Bounded, for it is part of database keys. */
export function readId(text: string): string {
  return text.length > 200 || encodeURIComponent(text.toWellFormed()).length > 600
    ? refuse("is too long for an id", "use at most 200 characters")
    : text;
}

/** Levels of a category path, separated by " > " whatever spaces were given. */
export const path = optional((given): string | null => {
  const levels = readText(500)(given, refuse).split(">");
  return (
    levels
      .map((level) => level.trim())
      .filter((level) => level !== "")
      .join(" > ") || null
  );
});

const yes = new Set(["true", "t", "yes", "y", "1", "on", "sim", "s", "si", "sí", "verdadeiro", "verdadero"]);
const no = new Set(["false", "f", "no", "n", "0", "off", "não", "nao", "falso"]);

/** Blank is unknown (null), never false. */
export const boolean = optional((given) => {
  const word = given.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  return refuse("is neither yes nor no", "write true or false, or leave it blank when unknown");
});

/** A decimal number kept as text: money never passes through floating point. Not negative. */
export const decimal = optional((given) => {
  const number = /^\d+,\d{1,2}$/.test(given) ? given.replace(",", ".") : given;
  if (/^-/.test(number))
    return refuse("is negative", "write an amount of 0 or more; returns go in the column returned");
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i.test(number))
    return refuse("is not an amount", "write digits with a point for decimals, like 1249.90, without a currency sign");
  if (Number(number) >= 1e10) return refuse("is too large an amount", "write an amount below 10 thousand million");
  return number;
});

export const currency = optional((given) =>
  /^[A-Za-z]{3}$/.test(given)
    ? given.toUpperCase()
    : refuse("is not a currency", "write its ISO 4217 code of three letters, like EUR"),
);

export const quantity = optional((given) => {
  const whole = given.replace(/\.0+$/, "");
  return /^\d{1,6}$/.test(whole) && Number(whole) > 0
    ? Number(whole)
    : refuse("is not a quantity", "write a whole number of 1 or more");
});

/** Sizes separated by "|", ";" or ",", each once. */
export const sizes = optional((given) => {
  const list = [...new Set(given.split(/[|;,]/).map((size) => size.trim()))].filter((size) => size !== "");
  return list.length <= 200 && list.every((size) => size.length <= 60)
    ? list
    : refuse("is not a list of sizes", "write at most 200 sizes separated by |, like S|M|L");
});

export type StockCell = { size: string; store: string; quantity: number };

/** `SIZE@STORE=QTY;...`, SIZE or STORE may be empty; or one whole number, the total. Named twice, a place is summed. */
export const stock = optional((given): StockCell[] => {
  const places = new Map<string, StockCell>();
  for (const part of given.split(";")) {
    if (part.trim() === "") continue;
    const match = /^(?:(?<place>.*)=)?\s*(?<count>-?\d{1,9})(?:\.0+)?\s*$/.exec(part);
    if (!match?.groups) return refuse("is not a stock", "write SIZE@STORE=QUANTITY;... or one whole number");
    const [sizeText = "", ...store] = (match.groups.place ?? "").split("@");
    const place = { size: sizeText.trim(), store: store.join("@").trim() };
    if (place.size.length > 60 || place.store.length > 200)
      return refuse("has too long a size or store", "use at most 60 characters for a size and 200 for a store");
    const key = JSON.stringify([place.size, place.store]);
    const before = places.get(key)?.quantity ?? 0;
    places.set(key, { ...place, quantity: before + Number(match.groups.count) });
  }
  return [...places.values()];
});

/** One of a closed list; spelling differences in case, spaces and hyphens do not matter. */
export const oneOf = <T extends string>(names: Record<string, T>, problem: string, fix: string) =>
  optional((given): T => names[given.toLowerCase().replace(/[\s-]+/g, "_")] ?? refuse(problem, fix));

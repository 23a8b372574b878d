import { type Grammar, type Said, said } from "./said";

const english = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const masculine = [
  "nenhum",
  "um",
  "dois",
  "três",
  "quatro",
  "cinco",
  "seis",
  "sete",
  "oito",
  "nove",
  "dez",
  "onze",
  "doze",
];
const feminine: Record<number, string> = { 0: "nenhuma", 1: "uma", 2: "duas" };
const inEnglish = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const inPortuguese = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** 3 -> "three", "três"; 14 -> "14"; 1250 -> "1,250", "1.250". Portuguese "um", "dois" agree with what is counted. */
export function countWord(n: number, gender: Grammar["gender"] = "m"): Said {
  const grammar = { gender, many: n !== 1 };
  const small = english[n];
  if (small === undefined) return said(inEnglish.format(n), inPortuguese.format(n), grammar);
  return said(small, (gender === "f" ? feminine[n] : undefined) ?? masculine[n]!, grammar);
}

/** Half goes up, as one rounds by hand: .575 has a double a hair below it, which alone would give 57 hundredths. */
const roundedTo = (step: number, n: number): number => Math.round(Math.round((n / step) * 1e6) / 1e6) * step;

/** One decimal, always shown: "2.0", "2,0". */
export const decimal = (n: number): Said => {
  const text = roundedTo(0.1, n).toFixed(1);
  return said(text, text.replace(".", ","));
};

/** .316 -> "32%". */
export const percent = (share: number): Said => {
  const text = `${Math.round(100 * roundedTo(0.01, share))}%`;
  return said(text, text);
};

/** "once", "twice", "three times"; "uma vez", "duas vezes". */
export const timesWord = (n: number): Said => {
  const count = countWord(n, "f");
  return said(
    n === 1 ? "once" : n === 2 ? "twice" : `${count.en} times`,
    `${count.pt} ${n === 1 ? "vez" : "vezes"}`,
    count.grammar,
  );
};

/**
 * How many times as often, as a rounded-down word, never a boast: "twice as often" (as), "com o dobro da frequência" (de).
 * Null below 1.4: that is no difference to speak of.
 */
export function timesText(times: number): Said | null {
  if (times < 1.4) return null;
  if (times < 1.9) return said("half as often again", "com frequência uma vez e meia maior");
  if (times < 2.9) return said("twice as often", "com o dobro da frequência");
  if (times >= 10) return said("many times as often", "com frequência muitas vezes maior");
  const whole = countWord(Math.floor(times + 0.1), "f");
  return said(
    `${whole.en} times as often`,
    whole.pt === "três" ? "com o triplo da frequência" : `com ${whole.pt} vezes a frequência`,
  );
}

import { z } from "zod";
import { aboutSchema, readLexicon } from "@/lib/domain/taxonomy/read-lexicon";
import ageGender from "./lexicon/age-gender.json" with { type: "json" };
import ethnicity from "./lexicon/ethnicity.json" with { type: "json" };
import health from "./lexicon/health.json" with { type: "json" };
import innocent from "./lexicon/innocent.json" with { type: "json" };
import politics from "./lexicon/politics.json" with { type: "json" };
import pregnancy from "./lexicon/pregnancy.json" with { type: "json" };
import religion from "./lexicon/religion.json" with { type: "json" };
import sexualLife from "./lexicon/sexual-life.json" with { type: "json" };

const terms = z.array(z.string().min(2));
const topicSchema = z.strictObject({ about: aboutSchema, topic: z.string(), en: terms, pt: terms, es: terms });

const topic = (file: string, content: unknown): string[] => {
  const { en, pt, es } = readLexicon(file, topicSchema, content);
  return [...en, ...pt, ...es];
};

/**
 * Lower case without accents, and spelt the way it sounds where people differ: "Hijabb", "hijab"; "embarazada",
 * "embarasada"; "muçulmana", "mussulmana"; no apostrophes.
 */
export function soundOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/c\u0327/gi, "s")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replaceAll("ph", "f")
    .replaceAll("z", "s")
    .replaceAll("y", "i")
    .replace(/([^aeiou\W\d_])\1+/g, "$1");
}

/** Between the words of a term: a space or a hyphen, but neither the end of a clause nor another level of a path. */
const joint = "[^a-z0-9>|.,;:]";
const places: Record<string, string> = {
  "{age}": "(?:1[3-9]|[2-9]\\d)",
  "{years}": "[5-9]\\d",
  "{number}": "\\d+",
  " ... ": "(?:[^a-z0-9>|.]+[a-z0-9]+){0,3}[^a-z0-9>|.]+",
  "*": "[a-z0-9]*",
  " ": `${joint}{1,3}`,
  "-": `${joint}{0,2}`,
  "(": "(?:",
};

/** A term as a regular expression; words of four letters or more in the plural too. */
const toSource = (term: string): string =>
  term.replace(/\{\w+\}| \.\.\. |[ *(-]|([\p{L}\p{M}\d]+)(\*?)/gu, (part, word?: string, star?: string) =>
    word === undefined
      ? places[part]!
      : word.split("ç").map(soundOf).join("[cs]") + (star ? places["*"]! : /\p{L}{4,}$/u.test(word) ? "(?:e?s)?" : ""),
  );

const toPattern = (list: readonly string[], flags = ""): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:(?:post?|pre|anti)${joint}?)?(?:${list.map(toSource).join("|")})(?![a-z0-9])`, flags);

/** Terms of what may never be inferred, and of age and gender, which may be said where the retailer declares them. */
export const sensitiveTerms = {
  never: toPattern([
    ...topic("health.json", health),
    ...topic("pregnancy.json", pregnancy),
    ...topic("religion.json", religion),
    ...topic("ethnicity.json", ethnicity),
    ...topic("sexual-life.json", sexualLife),
    ...topic("politics.json", politics),
  ]),
  undeclared: toPattern(topic("age-gender.json", ageGender)),
  innocent: toPattern(
    readLexicon("innocent.json", z.strictObject({ about: aboutSchema, phrases: terms }), innocent).phrases,
    "g",
  ),
};

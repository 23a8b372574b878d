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

/**
 * A term as a regular expression. In a term a space is a space or hyphen, "-" may be missing ("pre-mama" is "premama"
 * too), "*" any ending, "(a|b)" one of them, " ... " up to three words, {age} and {years} a figure; words of four letters or
 * more are found in the plural too.
 */
const toSource = (term: string): string =>
  term.replace(/\{\w+\}| \.\.\. |[ *(-]|([\p{L}\p{M}\d]+)(\*?)/gu, (part, word?: string, star?: string) =>
    word === undefined
      ? places[part]!
      : word.split("ç").map(soundOf).join("[cs]") + (star ? places["*"]! : /\p{L}{4}$/u.test(word) ? "(?:e?s)?" : ""),
  );

/** The letters, two where it has them, that a text at a place where the term stands begins with; digits are "0". */
function startsOf(term: string): string[] {
  const [, group, after] = /^\(([^)]*)\)\??(.*)$/.exec(term) ?? [];
  if (group === undefined) return [keyOf(soundOf(term))];
  const optional = term.startsWith(`(${group})?`);
  return [...group.split("|").flatMap(startsOf), ...(optional ? startsOf(after!.trimStart()) : [])];
}
const keyOf = (sound: string): string => {
  const [first = "", second = ""] = sound;
  return /[{\d]/.test(first) ? "0" : /[a-z]/.test(second) ? first + second : first;
};

/**
 * Terms to look for in the sound of a text. Every word is compared only with the terms that begin as it does: a list of
 * thousands costs no more than one of dozens.
 */
class Terms {
  readonly #starting = new Map<string, RegExp>();

  constructor(list: readonly string[]) {
    const groups = new Map<string, string[]>();
    for (const term of list)
      for (const key of new Set(startsOf(term))) groups.set(key, [...(groups.get(key) ?? []), toSource(term)]);
    for (const [key, sources] of groups)
      this.#starting.set(key, new RegExp(`(?:${sources.join("|")})(?![a-z0-9])`, "y"));
  }

  /** The first place that a term takes in the sound: where it begins and ends. */
  find(sound: string, from = 0): { start: number; end: number } | null {
    const words = /[a-z0-9]+/g;
    words.lastIndex = from;
    for (let word = words.exec(sound); word; word = words.exec(sound)) {
      const prefix = /^(?:post?|pre|anti)/.exec(word[0])?.[0].length ?? 0;
      for (const start of prefix > 0 ? [word.index, word.index + prefix] : [word.index]) {
        const end = this.#endAt(sound, start);
        if (end > 0) return { start, end };
      }
    }
    return null;
  }

  /** The sound without the places that terms take. */
  without(sound: string): string {
    let rest = sound;
    for (let hit = this.find(rest); hit; hit = this.find(rest, hit.start))
      rest = `${rest.slice(0, hit.start)}|${rest.slice(hit.end)}`;
    return rest;
  }

  #endAt(sound: string, start: number): number {
    const two = sound.slice(start, start + 2);
    for (const key of /^\d/.test(two) ? ["0"] : [two, two.charAt(0)]) {
      const pattern = this.#starting.get(key);
      if (!pattern) continue;
      pattern.lastIndex = start;
      if (pattern.test(sound)) return pattern.lastIndex;
    }
    return 0;
  }
}

/** Terms of what may never be inferred, and of age and gender, which may be said where the retailer declares them. */
export const sensitiveTerms = {
  never: new Terms([
    ...topic("health.json", health),
    ...topic("pregnancy.json", pregnancy),
    ...topic("religion.json", religion),
    ...topic("ethnicity.json", ethnicity),
    ...topic("sexual-life.json", sexualLife),
    ...topic("politics.json", politics),
  ]),
  undeclared: new Terms(topic("age-gender.json", ageGender)),
  innocent: new Terms(
    readLexicon("innocent.json", z.strictObject({ about: aboutSchema, phrases: terms }), innocent).phrases,
  ),
};

import type { Language } from "@/lib/contracts/profile";
import { fold } from "@/lib/domain/check/sensitive-words";
import { englishSenses } from "./senses-english";
import { portugueseSenses } from "./senses-portuguese";

/**
 * Words that state how much, how often, when, in which order or by which act, one way of saying each as good as another:
 * `says`, regular expressions over lower case without accents. A text may hold them where the plain form has one of them, or
 * of what implies them (`by`); with `told`, where the cited facts do. What the plain form has of `keep` must stay said.
 */
export type SenseWords = { says: string; by?: string; keep?: string; told?: true };

type Sense = { says: RegExp; by: RegExp; keep: RegExp | null; told: boolean };

const whole = (source: string, flags = ""): RegExp => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, flags);

const compile = (list: readonly SenseWords[]): readonly Sense[] =>
  list.map(({ says, by, keep, told }) => ({
    says: whole(says, "g"),
    by: whole(by === undefined ? says : `${says}|${by}`),
    keep: keep === undefined ? null : whole(keep),
    told: told === true,
  }));

const senses: Record<Language, readonly Sense[]> = {
  en: compile(englishSenses),
  "pt-BR": compile(portugueseSenses),
};

export type Sensed = { fault: string } | { rest: string };

/** The text, in lower case without accents, without what the plain form licenses of the senses; or what is wrong with it. */
export function readSenses(language: Language, text: string, plain: string, facts: () => string): Sensed {
  const [said, known] = [fold(text), fold(plain)];
  let rest = said;
  const open: Sense[] = [];
  for (const sense of senses[language]) {
    sense.says.lastIndex = 0;
    const isSaid = sense.says.test(said);
    const dropped = isSaid ? null : sense.keep?.exec(known);
    if (dropped) return { fault: `“${dropped[0]}” of the plain form is left out` };
    if (!isSaid) continue;
    if (sense.by.test(known) || (sense.told && sense.by.test(facts()))) rest = rest.replace(sense.says, "|");
    else open.push(sense);
  }
  for (const { says } of open) {
    const found = rest.match(says)?.[0];
    if (found) return { fault: `“${found}” says what the plain form does not` };
  }
  return { rest };
}

const known = new Map<string, string>();

/** One name for the words of a sense; of a word that has none, the word. */
export function senseOf(language: Language, word: string): string {
  const key = `${language} ${word}`;
  const name = known.get(key);
  if (name !== undefined) return name;
  const at = senses[language].findIndex(({ says }) => word.replace(says, "") === "");
  const found = at === -1 ? word : `#${at}`;
  known.set(key, found);
  return found;
}

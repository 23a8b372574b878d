import type { Language } from "@/lib/contracts/profile";
import { fold } from "@/lib/domain/check/sensitive-words";
import { senseOf } from "./senses";
import { isJoint, stemIn } from "./vocabulary";

const negations: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|none|nothing|without|nobody|nowhere|neither|nor|cannot|rather than|instead of)\b|n[’']t\b/g,
  "pt-BR": /(?<![a-z])(?:nao|nunca|nenhuma?|nada|sem|jamais|nem|em vez de|longe de)(?![a-z])/g,
};
/** Words that stand between a negation and what it denies. */
const between: Record<Language, ReadonlySet<string>> = {
  en: new Set("any one single yet anything each".split(" ")),
  "pt-BR": new Set("nenhum nenhuma qualquer ainda mais".split(" ")),
};

type Denied = {
  /** What comes next behind each negation. */
  targets: readonly string[];
  /** All that stands in a clause behind a negation. */
  scopes: readonly (readonly string[])[];
  /** All that the text says, denied or not, and what of it is not denied. */
  words: ReadonlySet<string>;
  affirmed: ReadonlySet<string>;
};

function readDenied(language: Language, text: string): Denied {
  const low = fold(text);
  const content = (part: string) =>
    (part.match(/[a-z][a-z-]*/g) ?? [])
      .filter((word) => !isJoint(language, word) && !between[language].has(word))
      .map((word) => senseOf(language, word))
      .map((name) => (name.startsWith("#") ? name : stemIn(language, name)));
  const scopes: string[][] = [];
  let affirmed = "";
  for (const clause of low.split(/[,;:.]/)) {
    const parts = clause.split(negations[language]);
    affirmed += ` ${parts[0]}`;
    for (const part of parts.slice(1)) scopes.push(content(part));
  }
  const filled = scopes.filter((scope) => scope.length > 0);
  return {
    targets: filled.map(([first]) => first!),
    scopes: filled,
    words: new Set(content(low.replace(negations[language], " "))),
    affirmed: new Set(content(affirmed)),
  };
}

const isNegated = (language: Language, text: string): boolean => fold(text).search(negations[language]) !== -1;

/**
 * What the plain form denies is denied, and nothing else: behind every negation stands something that stands behind one
 * there, and what is denied there is not affirmed. Null, or what is wrong.
 */
export function findDenialFault(language: Language, text: string, plain: string): string | null {
  const [said, known] = [isNegated(language, text), isNegated(language, plain)];
  if (said !== known) return known ? "what the plain form denies is not denied" : "denies what the plain form does not";
  if (!said) return null;
  const [own, told] = [readDenied(language, text), readDenied(language, plain)];
  const denied = new Set(told.scopes.flat());
  for (const scope of own.scopes) {
    const first = scope.find((word) => told.words.has(word));
    if (first === undefined || !denied.has(first)) return "denies something else than the plain form";
  }
  const affirmed = told.targets.find((word) => own.affirmed.has(word) && !told.affirmed.has(word));
  return affirmed === undefined ? null : "affirms what the plain form denies";
}

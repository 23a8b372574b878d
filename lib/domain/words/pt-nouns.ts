import { lower, singular } from "./en-nouns";
import lexicon from "./lexicon/garments.json" with { type: "json" };
import type { Grammar } from "./said";

export type PortugueseNoun = { one: string; many: string; gender: Grammar["gender"] };

const nouns = new Map(Object.entries(lexicon.nouns as unknown as Record<string, [string, string, "m" | "f"]>));
const modifiers = new Map(Object.entries(lexicon.modifiers as unknown as Record<string, string | string[]>));
const known = new Map<string, PortugueseNoun>();

/**
 * The Portuguese noun of a garment word, English or already Portuguese: "Wide trousers" is "calça pantalona", "printed
 * dresses" are "vestidos estampados". Words that the lexicon does not know stay as the retailer wrote them.
 */
export function portugueseNoun(value: string): PortugueseNoun {
  const before = known.get(value);
  if (before) return before;
  const noun = translate(lower(value));
  known.set(value, noun);
  return noun;
}

function translate(noun: string): PortugueseNoun {
  const words = noun.split(" ");
  for (let at = 0; at < words.length; at++) {
    const head = words.slice(at).join(" ");
    const found = nouns.get(head.toLowerCase()) ?? nouns.get(singular(head).toLowerCase());
    if (found) return modified(found, words.slice(0, at));
  }
  return asGiven(noun);
}

function modified([one, many, gender]: [string, string, "m" | "f"], before: readonly string[]): PortugueseNoun {
  const said = (plural: boolean) =>
    before
      .map((word) => {
        const form = modifiers.get(word.toLowerCase()) ?? word;
        return typeof form === "string" ? form : form[(plural ? 2 : 0) + (gender === "f" ? 1 : 0)]!;
      })
      .join(" ");
  const ends = [said(false), said(true)].map((text) => (text === "" ? "" : ` ${text}`));
  return { one: one + ends[0], many: many + ends[1], gender };
}

/** A word of the retailer's own, perhaps Portuguese: its ending tells gender and number well enough. */
function asGiven(noun: string): PortugueseNoun {
  const head = noun.split(" ")[0]!;
  const gender = /(?:as?|ão|ões|ade)$/.test(head) && !/ão$|ões$/.test(head) ? "f" : "m";
  const many = /s$/.test(head) || noun.includes(" ") ? noun : `${noun}s`;
  return { one: noun, many, gender };
}

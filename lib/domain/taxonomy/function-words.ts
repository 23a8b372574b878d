import { z } from "zod";
import functionWords from "./lexicon/function-words.json" with { type: "json" };
import { aboutSchema, readLexicon } from "./read-lexicon";

const set = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const pair = z.strictObject({ en: set, romance: set });

/**
 * `breaks`: prepositions and verbs that end the noun phrase a text opens with. `tells`: little words that tell the
 * language. English, and Portuguese and Spanish together.
 */
export const { breaks, tells } = readLexicon(
  "function-words.json",
  z.strictObject({ about: aboutSchema, breaks: pair, tells: pair }),
  functionWords,
);

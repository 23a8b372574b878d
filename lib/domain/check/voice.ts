import type { EngineVoice } from "@/lib/contracts/engine";
import { stemIn } from "./model-text/vocabulary";
import { type NameIndex, namesIn, withoutNames } from "./product-names";
import { fold } from "./sensitive-words";

/** What the house never says, in either language. */
export type Bans = Pick<EngineVoice, "banned_words" | "banned_claims">;

export const noBans: Bans = { banned_words: [], banned_claims: [] };

/** The first banned word or phrase that the text holds; null when it holds none. Case, accents and endings do not matter. */
export function breaksVoice(text: string, { banned_words, banned_claims }: Bans): string | null {
  const low = fold(text);
  const words = new Set(wordsIn(text).map((word) => stemIn("en", word)));
  return (
    banned_words.find((word) => words.has(stemIn("en", word)) || isPhraseIn(fold(word), low)) ??
    banned_claims.find((claim) => isPhraseIn(fold(claim), low)) ??
    null
  );
}

/** The same of what a text says in the house's own voice: names of products and quotations are called what they are. */
export function breaksOwnVoice(text: string, names: readonly NameIndex[], bans: Bans): string | null {
  if (bans.banned_words.length + bans.banned_claims.length === 0) return null;
  return breaksVoice(withoutNames(text, namesIn(text, names)), bans);
}

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu) ?? [];

const isPhraseIn = (phrase: string, text: string): boolean =>
  ` ${text.replace(/[^a-z0-9]+/g, " ")} `.includes(` ${phrase.replace(/[^a-z0-9]+/g, " ").trim()} `);

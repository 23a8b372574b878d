import { portugueseNoun } from "./pt-nouns";

/**
 * Is `value` a kind of `of`, by name: "jeans" ("calça jeans") of "trousers" ("calça"), "totes" ("bolsa tote") of "bags"?
 * Portuguese puts the general word first, so its nouns tell. Who owns the one is not without the other.
 */
export function isKindOf(value: string, of: string): boolean {
  return portugueseNoun(value).one.startsWith(`${portugueseNoun(of).one} `);
}

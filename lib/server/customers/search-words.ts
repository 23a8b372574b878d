import "server-only";
import { AppError } from "@/lib/server/app-error";

/** LIKE patterns of which one must match, for a word of a search. */
export type SearchWord = { word: string; patterns: string[] };

const maxWords = 12;

/** Text as part of a LIKE pattern, where it stands for itself only. */
export const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/**
 * The words of an unaccented, lower-case search. Three letters and more may stand anywhere; one or two are the start of
 * a word, which the trigram index can answer as well. A search that is a phone or a document, as people write them, is
 * one word, also found by its bare digits. Throws invalid for more than 12 words.
 */
export function searchWords(query: string): SearchWord[] {
  const digits = query.replaceAll(/\D/g, "");
  if (/^[\d\s+()./-]+$/.test(query) && digits.length > 2)
    return [{ word: query, patterns: [...new Set([...likePatterns(query), ...likePatterns(digits)])] }];
  const words = [...new Set(query.split(/\s+/).filter((word) => word !== ""))];
  if (words.length > maxWords)
    throw new AppError("invalid", `A search takes at most ${maxWords} words.`, {
      errors: [{ pointer: "query", message: `has more than ${maxWords} words` }],
    });
  return words.map((word) => ({ word, patterns: likePatterns(word) }));
}

function likePatterns(text: string): string[] {
  const escaped = escapeLike(text);
  return [...text].length < 3 ? [`${escaped}%`, `% ${escaped}%`] : [`%${escaped}%`];
}

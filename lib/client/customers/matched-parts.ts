/** A stretch of text, and whether a searched word is in it. */
export type Part = { text: string; matched: boolean };

/** Lower case without accents, character by character, so that positions stay those of the text. */
function fold(text: string): string[] {
  return [...text].map((char) => char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
}

/** Cuts `text` at every place where a word of the search stands; accents and case do not matter. */
export function matchedParts(text: string, search: string): Part[] {
  const words = search
    .split(/\s+/)
    .map((word) => fold(word).join(""))
    .filter((word) => word.length > 1);
  if (words.length === 0) return [{ text, matched: false }];
  const chars = [...text];
  const folded = fold(text);
  const marked = chars.map(() => false);
  for (let at = 0; at < chars.length; at++) {
    const rest = folded.slice(at, at + 60).join("");
    for (const word of words) {
      if (!rest.startsWith(word)) continue;
      let length = 0;
      for (let end = at; end < chars.length && length < word.length; end++) {
        length += folded[end]!.length;
        marked[end] = true;
      }
    }
  }
  const parts: Part[] = [];
  for (const [index, char] of chars.entries()) {
    const last = parts.at(-1);
    if (last && last.matched === marked[index]) last.text += char;
    else parts.push({ text: char, matched: marked[index]! });
  }
  return parts;
}

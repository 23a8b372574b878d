/** Lower case without accents, so that "Calça" and "calca" are one word. */
export function unaccent(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whole words of a text: letters and digits, everything else separates ("t-shirt" is two). */
export function words(text: string): string[] {
  return (
    unaccent(text)
      .replace(/['’]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The text up to its first full stop, exclamation or question mark, or line break. */
export function firstSentence(text: string): string {
  const end = text.search(/[.!?\n]/);
  return end < 0 ? text : text.slice(0, end);
}

/** A given value in our spelling: lower case, single spaces; null when blank. */
export function given(value: string | null): string | null {
  const text = value?.trim().replace(/\s+/g, " ").toLowerCase();
  return text ? text : null;
}

/** Levels of a category path, outermost first. */
export function pathLevels(category: string | null): string[] {
  return (category ?? "")
    .split(">")
    .map((level) => given(level))
    .filter((level) => level !== null);
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What moved, as a person says it: an attribute's value alone where it speaks for itself. */
export function attributeWords(attribute: string, value: string): string {
  const words = value.replaceAll("_", " ");
  if (attribute === "price_band") return `Price: ${words}`;
  if (attribute === "formality") return `Formality ${words} of 5`;
  if (attribute === "occasion") return `For ${words}`;
  if (attribute === "department") return `${capital(words)}’s department`;
  return capital(words);
}

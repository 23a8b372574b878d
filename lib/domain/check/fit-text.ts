import { placeOf } from "@/lib/domain/claims/claim-keys";

const longest = { sentence: 320, item: 240 };

/** Whether what stands under the key is a sentence of running text; otherwise it is an item of a list, or a name. */
export function isSentence(key: string): boolean {
  return placeOf(key)?.kind === "sentence" || key.endsWith(".persona");
}

/** How many characters a statement of this key may have. */
export const longestText = (key: string): number => (isSentence(key) ? longest.sentence : longest.item);

/** Whether a text holds a link or the name of a site, an email address, or a number as long as a phone's. */
export function holdsContact(text: string): boolean {
  return /https?:|www\.|[a-z0-9]\.(?:com|net|org|io|shop)\b|\S@\S|\+?\d[\d\s().-]{8,}\d/i.test(text);
}

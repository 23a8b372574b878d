import { findMentions, type Phrase, readPhrase } from "./color-mentions";
import { type ColorFamily, colorIndex } from "./color-words";
import { englishReader } from "./english-color";
import type { GarmentEntry } from "./garment-index";
import { headOf, type ProductText } from "./product-text";
import { romanceReader } from "./romance-color";

/** How far into a description the piece itself is still what is described. */
const sentences = 3;

/**
 * The colour that a description's first sentences, else the name, give the piece itself: "this navy blue jacket", "a
 * leather upper in a rich burgundy hue", "vestido midi preto", "na cor preta". Colours of equal rank ("black and white
 * striped") are multicolour. A colour of a strap, a lens, the background or another piece says nothing, and neither does
 * one that stands alone in a name: lines are called "Silver lake".
 */
export function colorFromText(
  name: string,
  description: string | null,
  text: ProductText,
  garment: GarmentEntry,
): ColorFamily | null {
  const colored = (tokens: readonly string[]) => tokens.some((token) => colorIndex.has(token));
  const { title, rest, romance } = text;
  const piece = { garment, named: headOf(title, romance)?.entry.garment ?? null };
  const read = (phrase: Phrase, named: boolean): ColorFamily | null => {
    const qualifies = romance ? romanceReader(phrase, piece, named) : englishReader(phrase, piece, named);
    return findMentions(phrase, romance).find(qualifies)?.family ?? null;
  };
  const fromTitle = () => (colored(title.tokens) ? read(readPhrase(name, 1), true) : null);
  const fromRest = () => (colored(rest.tokens) ? read(readPhrase(description ?? "", sentences), false) : null);
  return romance ? (fromTitle() ?? fromRest()) : (fromRest() ?? fromTitle());
}

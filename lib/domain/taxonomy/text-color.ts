import { findMentions, type Mention, type Phrase, readPhrase } from "./color-mentions";
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
 * striped") are multicolour. A colour of a strap, a lens, the background or another piece says nothing; of an English name
 * that has a description it counts only where that repeats it: lines are called "Silver lake" and "Just pink dress".
 */
export function colorFromText(
  name: string,
  description: string | null,
  text: ProductText,
  garment: GarmentEntry,
): ColorFamily | null {
  const colored = (tokens: readonly string[]) => tokens.some((token) => colorIndex.has(token));
  const { title, rest, romance } = text;
  const piece = { garment, named: headOf(title, romance)?.entry ?? null };
  const read = (phrase: Phrase, named: boolean, counts: (mention: Mention) => boolean): ColorFamily | null => {
    const qualifies = (romance ? romanceReader : englishReader)(phrase, piece, named);
    return (
      findMentions(phrase, romance, named).find((mention) => counts(mention) && qualifies(mention))?.family ?? null
    );
  };
  const fromTitle = () => {
    if (!colored(title.tokens)) return null;
    const phrase = readPhrase(name, 1);
    const repeated = ({ start }: Mention) => !text.described || romance || rest.tokens.includes(phrase.tokens[start]!);
    return read(phrase, true, repeated);
  };
  const fromRest = () =>
    colored(rest.tokens) ? read(readPhrase(description ?? "", sentences), false, () => true) : null;
  return romance ? (fromTitle() ?? fromRest()) : (fromRest() ?? fromTitle());
}

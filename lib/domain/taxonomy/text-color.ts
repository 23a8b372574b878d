import { colorIndex } from "./colors";
import type { ProductText, Reading } from "./find-garment";
import type { GarmentEntry } from "./garment-index";
import type { ColorFamily } from "./lexicon/color-words";
import { romanceBreaks } from "./lexicon/function-words";
import { plainColors } from "./lexicon/plain-colors";
import { materialIndex } from "./material";
import { patternIndex } from "./pattern";
import { findTerms } from "./term-index";

/** Words that may stand between a colour and its garment without ending the phrase. */
const fillers = new Set(
  "slim fit skinny wide leg long short sleeved sleeve sleeveless crew neck v oversized cropped mini midi maxi high waist waisted low ankle relaxed regular straight fitted soft classic luxury premium winter summer vintage casual elegant toned colored coloured padded quilted puffer woven ribbed wrap pleated tailored lightweight basic longo longa curto curta basico basica manga cintura alta reto reta slim feminino feminina masculino masculina largo larga corto corta ancho".split(
    " ",
  ),
);
/** "na cor preta", "color rojo", "in black". */
const announces = new Set(["cor", "color", "colour"]);

/**
 * The colour a phrase gives the piece itself: directly before its garment word in English ("Mauve Leather Daypack"),
 * directly after it in Portuguese and Spanish ("Vestido midi preto"), or announced ("na cor preta"). A colour word that
 * stands alone, or that qualifies straps, buttons or a print, says nothing.
 */
export function colorFromText(text: ProductText, garment: GarmentEntry): ColorFamily | null {
  return (
    phraseColor(text.title, text.romance, garment, true) ?? phraseColor(text.opening, text.romance, garment, false)
  );
}

const plain = (word: string) => (plainColors.has(word) ? word : word.replace(/e?s$/, ""));

function phraseColor(
  { tokens, hits }: Reading,
  romance: boolean,
  garment: GarmentEntry,
  trusted: boolean,
): ColorFamily | null {
  const colorHits = findTerms(colorIndex, tokens).filter(
    (hit) =>
      hit.end - hit.start > 1 ||
      announces.has(tokens[hit.start - 1] ?? "") ||
      plainColors.has(plain(tokens[hit.start]!)),
  );
  if (colorHits.length === 0) return null;
  const between = new Set<number>();
  for (const index of [materialIndex, patternIndex])
    for (const hit of findTerms<unknown>(index, tokens)) for (let i = hit.start; i < hit.end; i++) between.add(i);
  const free = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!between.has(i) && !fillers.has(tokens[i]!)) return false;
    return true;
  };
  const unbroken = (from: number, to: number) => !tokens.slice(from, to).some((token) => romanceBreaks.has(token));
  for (const color of colorHits) {
    if (announces.has(tokens[color.start - 1] ?? "")) return color.entry;
    for (const hit of hits) {
      if (hit.entry.slot !== garment.slot) continue;
      const qualifies = romance
        ? color.start >= hit.end && (trusted ? unbroken(hit.end, color.start) : free(hit.end, color.start))
        : (color.end <= hit.start && free(color.end, hit.start)) ||
          (tokens[hit.end] === "in" && color.start === hit.end + 1);
      // "black and white dress" has no single colour.
      const alone = colorHits.every((c) => c === color || c.start - color.end > 2 || color.start - c.end > 2);
      if (qualifies && alone) return color.entry;
    }
  }
  return null;
}

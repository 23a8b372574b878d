import type { Mention, Phrase } from "./color-mentions";
import { bears, colorPhrases } from "./color-phrases";
import type { Piece } from "./color-roles";
import { breaks } from "./function-words";
import { materialIndex } from "./material";
import { findNouns } from "./noun-index";
import { patternIndex } from "./pattern";
import { findTerms } from "./term-index";

/** Tells of each mention of a colour in a Portuguese or Spanish phrase, where the noun leads, whether it is the piece's. */
export function romanceReader({ tokens }: Phrase, { garment, named }: Piece, title: boolean) {
  const { parts, patterned, fillers, vivid, announces, groups, elsewhere } = colorPhrases;
  const own = findNouns(tokens).filter(({ entry }) =>
    [garment.slot, named?.garment?.slot].some((slot) => slot !== undefined && slot === entry.garment?.slot),
  );
  const between = new Set<number>();
  for (const index of [materialIndex, patternIndex])
    for (const hit of findTerms<unknown>(index, tokens)) for (let i = hit.start; i < hit.end; i++) between.add(i);
  const free = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++)
      if (!between.has(i) && !fillers.has(tokens[i]!) && !vivid.has(tokens[i]!) && tokens[i] !== "de") return false;
    return true;
  };
  const unbroken = (from: number, to: number) =>
    !tokens.slice(from, to).some((token) => breaks.romance.has(token) || parts.has(token) || token === ",");

  return (mention: Mention): boolean => {
    const before = tokens.slice(Math.max(0, mention.start - 5), mention.start);
    const clause = before.slice(before.findLastIndex((token) => /[.,;:!?]/.test(token)) + 1);
    if (clause.some((token) => elsewhere.has(token))) return false;
    const hit = own.findLast(({ end }) => end <= mention.start);
    if (hit && (title ? unbroken(hit.end, mention.start) : free(hit.end, mention.start))) return true;
    if (clause.some((token) => parts.has(token))) return false;
    if (announces.has(clause.at(-1) ?? "")) return true;
    if (clause.at(-1) === "de" && groups.has(clause.at(-2) ?? "")) return true;
    if (clause.some((token) => patterned.has(token))) return mention.several;
    return bears(clause.at(-1) ?? "", garment.slot);
  };
}

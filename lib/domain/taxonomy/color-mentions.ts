import { colorPhrases, isMetal } from "./color-phrases";
import { type ColorFamily, colorFamilies, colorIndex, describedColors, plainColors } from "./color-words";
import { shaded } from "./read-color";
import { findTerms, type Hit } from "./term-index";
import { unaccent } from "./text";

/** Words and marks of a text; `names` tells which are written like names, with a capital inside a sentence. */
export type Phrase = { tokens: string[]; names: boolean[] };

/** Colours of equal rank that stand together ("black and white"), from the first to after the last. */
export type Mention = {
  start: number;
  end: number;
  family: ColorFamily;
  several: boolean;
};

const multicolour = colorFamilies.find((family) => family.name === "multicolour")!;

/** The first `sentences` sentences of a text, cut into words and punctuation marks. */
export function readPhrase(text: string, sentences: number): Phrase {
  const tokens: string[] = [];
  const names: boolean[] = [];
  let ended = 0;
  const plain = text.normalize("NFD").replace(/\p{M}|['’]/gu, "");
  for (const [word] of plain.matchAll(/[a-z0-9]+|[,;:()&]|[.!?](?=\s|$)|\s[-–—]\s|\n/gi)) {
    const mark = !/[a-z0-9]/i.test(word);
    if (mark && /[.!?\n]/.test(word) && ++ended >= sentences) break;
    const first = tokens.length === 0 || /[.!?\n]/.test(tokens.at(-1)!);
    tokens.push(mark ? word.trim() || "." : unaccent(word));
    names.push(!mark && !first && /^[A-Z]/.test(word));
  }
  return { tokens, names };
}

const isPlain = (word: string) =>
  [word, word.replace(/s$/, ""), word.replace(/es$/, "")].some((w) => plainColors.has(w));

/** The colours a phrase names, those of equal rank together; words that may be something else need a mark beside them. */
export function findMentions({ tokens, names }: Phrase, romance: boolean, title: boolean): Mention[] {
  const { marks, announces } = colorPhrases;
  const hits = findTerms(colorIndex, tokens).filter((hit) => romance || hit.languages.includes("en"));
  const mentions: Mention[] = [];
  for (let i = 0; i < hits.length; i++) {
    let last = i;
    while (hits[last + 1]?.start === hits[last]!.end) last++;
    const run = hits.slice(i, last + 1);
    i = last;
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const marked = marks.has(tokens[end] ?? "") || announces.has(tokens[start - 1] ?? "");
    const word = tokens[start]!;
    const sure = run.some((hit) => hit.end - hit.start > 1 || isPlain(tokens[hit.start]!));
    const known = marked || sure || (!title && !names[start] && describedColors.has(word));
    if (!known) continue;
    const around = romance
      ? tokens.slice(Math.max(0, start - 1), end + 1)
      : tokens.slice(Math.max(0, start - 2), start);
    const family = shaded(headOf(run, tokens, romance), end - start > 1 && run.length === 1 ? [] : around);
    const before = mentions.at(-1);
    if (before && joined(tokens.slice(before.end, start), romance)) {
      before.end = end;
      before.several ||= before.family.name !== family.name;
      if (before.several) before.family = multicolour;
    } else mentions.push({ start, end, family, several: false });
  }
  return mentions;
}

/** Of colour words in a row the first counts in "cream white" and the last in "midnight black" and "golden yellow". */
function headOf(run: readonly Hit<ColorFamily>[], tokens: readonly string[], romance: boolean): ColorFamily {
  const [first, last] = [run[0]!, run.at(-1)!];
  const leads = first.end - first.start > 1 || isPlain(tokens[first.start]!);
  return romance || (leads && !isMetal(first.entry)) ? first.entry : last.entry;
}

function joined(between: readonly string[], romance: boolean): boolean {
  const { joins, vivid, marks } = colorPhrases;
  const link = (token: string) => token === "," || joins.has(token);
  if (between.length === 0 || between.length > 4 || !between.some(link)) return false;
  return between.every((token) => link(token) || vivid.has(token) || (!romance && marks.has(token)));
}

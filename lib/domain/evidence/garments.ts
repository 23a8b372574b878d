import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { plural, singular } from "@/lib/domain/words/en-nouns";
import { nounMany } from "@/lib/domain/words/nouns";
import type { Said } from "@/lib/domain/words/said";
import { materialSaid } from "@/lib/domain/words/values";

/** The garment word a type ends in: "Midi dresses" and "Slip dresses" are dresses, "Wide trousers" trousers. */
export function headOf(type: string): string {
  const words = singular(type).split(" ");
  const last = words.at(-1)!;
  return plural(vague.has(last) ? words.slice(-2).join(" ") : last);
}

/** Last words that name no garment on their own. */
const vague = new Set(["square", "piece", "top", "set", "wear", "body", "flat", "upper", "accessory", "other", "item"]);

export const typeOf = (piece: Pick<Piece, "tags">): string | null => piece.tags?.type?.value ?? null;
export const headOfPiece = (piece: Pick<Piece, "tags">): string | null => {
  const type = typeOf(piece);
  return type === null ? null : headOf(type);
};

/** `word` is English, for evidence; `said` is for sentences. */
export type Group = { value: string; word: string; said: Said; pieces: Piece[]; n: number };

/** Types among pieces, most pieces first; counted by quantity. */
export function typesOf(pieces: readonly Piece[]): Group[] {
  return byCount(groupBy(pieces, typeOf).map(([value, group]) => toGroup(value, nounMany(value), group)));
}
/** Garment words among pieces, most pieces first. */
export function headsOf(pieces: readonly Piece[]): Group[] {
  return byCount(groupBy(pieces, headOfPiece).map(([value, group]) => toGroup(value, nounMany(value), group)));
}
/** Colour families among pieces, most pieces first. */
export function colorsOf(pieces: readonly Piece[]): Group[] {
  const groups = groupBy(pieces, ({ tags }) => tags?.color?.value);
  return byCount(groups.map(([value, group]) => toGroup(value, colorSaidOf(value, group), group)));
}
/** Materials among pieces, most pieces first. */
export function materialsOf(pieces: readonly Piece[]): Group[] {
  const groups = groupBy(pieces, ({ tags }) => tags?.material?.value);
  return byCount(groups.map(([value, group]) => toGroup(value, materialSaid(value), group)));
}

function toGroup(value: string, said: Said, pieces: Piece[]): Group {
  return { value, word: said.en, said, pieces, n: count(pieces) };
}

function byCount(groups: Group[]): Group[] {
  return groups.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}

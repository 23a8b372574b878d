import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { lower, plural, singular } from "@/lib/domain/words/en-nouns";

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

export type Group = { value: string; word: string; pieces: Piece[]; n: number };

/** Types among pieces, most pieces first; counted by quantity. */
export function typesOf(pieces: readonly Piece[]): Group[] {
  return byCount(groupBy(pieces, typeOf).map(([value, group]) => toGroup(value, plural(value), group)));
}
/** Garment words among pieces, most pieces first. */
export function headsOf(pieces: readonly Piece[]): Group[] {
  return byCount(groupBy(pieces, headOfPiece).map(([value, group]) => toGroup(value, value, group)));
}
/** Colour families among pieces, most pieces first. */
export function colorsOf(pieces: readonly Piece[]): Group[] {
  const groups = groupBy(pieces, ({ tags }) => tags?.color?.value);
  return byCount(groups.map(([value, group]) => toGroup(value, colorWordOf(value, group), group)));
}
/** Materials among pieces, most pieces first. */
export function materialsOf(pieces: readonly Piece[]): Group[] {
  const groups = groupBy(pieces, ({ tags }) => tags?.material?.value);
  return byCount(groups.map(([value, group]) => toGroup(value, lower(value), group)));
}

function toGroup(value: string, word: string, pieces: Piece[]): Group {
  return { value, word, pieces, n: count(pieces) };
}

function byCount(groups: Group[]): Group[] {
  return groups.sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}

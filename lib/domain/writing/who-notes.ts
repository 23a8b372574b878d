import { guardedWords } from "@/lib/domain/check/guarded-words";
import { isSensitive } from "@/lib/domain/check/sensitive-words";
import { stem, wordsOf } from "@/lib/domain/check/tokens";
import type { Dossier } from "@/lib/domain/dossier";
import { citeCount } from "@/lib/domain/evidence/cite";
import { count, type Piece } from "@/lib/domain/profile/reading";
import { fullDay } from "@/lib/domain/words/days";
import { lower } from "@/lib/domain/words/en-nouns";
import { pieces as somePieces } from "@/lib/domain/words/nouns";
import { pieceName } from "@/lib/domain/words/pieces";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { colorSaid } from "@/lib/domain/words/values";
import type { Desk, Told } from "./desk";

type Note = Dossier["notes"][number];

/**
 * Notes of members of staff, as hearsay and in quotes: the newest, and the newest that the records contradict, with what
 * they say instead. Never one that touches something sensitive.
 */
export function writeNotes(desk: Desk): Told[] {
  const notes = desk.reading.dossier.notes.filter(({ text }) => text.length <= 160 && !isSensitive(text));
  const differing = notes.toReversed().flatMap((note) => contradiction(desk, note) ?? [])[0];
  const newest = notes.at(-1);
  if (!newest || newest.id === differing?.note.id) return differing ? [differ(desk, differing)] : [];
  const text = said(en`${newest.author} noted: “${quote(newest)}”.`, pt`${newest.author} anotou: “${quote(newest)}”.`);
  const noted = { key: "who.note", text, evidence: [cite(desk, newest)] };
  return differing ? [noted, differ(desk, differing)] : [noted];
}

type Differing = { note: Note; pieces: Piece[]; word: string; only: boolean; since: boolean };

function differ(desk: Desk, { note, pieces, word, only, since }: Differing): Told {
  const n = count(pieces);
  const what = only ? `not ${word}${since ? ", bought since the note" : ""}` : word;
  const evidence = citeCount(desk.reading, what, pieces);
  const counted = somePieces(n);
  const isAre = n === 1 ? "is" : "are";
  const portuguese = colorSaid(word).pt;
  const english = only
    ? en`${counted} ${since ? "since then" : "bought"} ${isAre} not ${word}`
    : en`${counted} bought ${isAre} ${word}`;
  const foreign = only
    ? pt`${counted} ${since ? "desde então" : "compradas"} não ${n === 1 ? "é" : "são"} em ${portuguese}`
    : pt`${counted} ${agree(counted, "comprado", "comprada", "comprados", "compradas")} ${n === 1 ? "é" : "são"} em ${portuguese}`;
  const text = said(
    en`${note.author} noted “${quote(note)}”; the records differ: ${english}.`,
    pt`${note.author} anotou “${quote(note)}”; os registros dizem outra coisa: ${foreign}.`,
  );
  return { key: "who.note-differs", text, evidence: [cite(desk, note), evidence] };
}

/** "Never wears green" against green pieces; "only buys in black" against later pieces that are not. */
function contradiction({ reading }: Desk, note: Note): Differing | null {
  const never = /\b(?:never|avoids|hates|nunca|jamais)\b([^.;]*)/i.exec(note.text)?.[1];
  const only = /\b(?:only (?:wears|buys)|só (?:usa|compra)|usa só|compra só)\b([^.;,]*)/i.exec(note.text)?.[1];
  const words = wordsOf(never ?? only ?? "").map(stem);
  const word = words.map((said) => translated[said] ?? said).find((said) => guardedWords.has(said));
  if (word === undefined) return null;
  const since = /\b(?:now|agora)\b/i.test(note.text);
  const pieces =
    never !== undefined
      ? reading.pieces.filter((piece) => isOf(piece, word))
      : reading.pieces.filter(
          (piece) => (piece.line.day > note.day || !since) && piece.tags?.color && !isOf(piece, word),
        );
  return pieces.length >= 2 ? { note, pieces, word, only: never === undefined, since } : null;
}

const translated: Record<string, string> = {
  preto: "black",
  branco: "white",
  verde: "green",
  azul: "blue",
  vermelho: "red",
};

function isOf({ product, tags }: Piece, word: string): boolean {
  if (!product) return false;
  const said = [pieceName(product).en, tags?.color?.value ?? "", tags?.type?.value ?? "", tags?.material?.value ?? ""];
  return said.some((text) => wordsOf(lower(text)).map(stem).includes(word));
}

const quote = ({ text }: Note): string => text.trim().replace(/[.\s]+$/, "");

function cite({ reading }: Desk, note: Note): string {
  return reading.ledger.note({
    kind: "note",
    statement: en`Note by ${note.author} of ${fullDay(note.day)}: “${quote(note)}”.`,
    refs: [{ type: "note", id: note.id, day: note.day }],
    certainty: "hearsay",
  });
}

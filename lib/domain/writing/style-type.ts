import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citePieces } from "@/lib/domain/evidence/cite";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import { colorsOf, headOf, headsOf } from "@/lib/domain/evidence/garments";
import { groupBy, type Piece } from "@/lib/domain/profile/reading";
import { isPlural, oneOf, someOf } from "@/lib/domain/words/en-nouns";
import { capital, countWord, figure, listText, monthYearText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** Sentences on the kinds of piece that set the customer apart, and on a piece bought again in other colours. */
export function writeTypes(desk: Desk): Told[] {
  const types = desk.traits.filter(({ attribute }) => attribute === "type").slice(0, 2);
  return [...types.flatMap((trait) => writeType(desk, trait)), ...writeRepeat(desk)];
}

function writeType(desk: Desk, trait: Trait): Told[] {
  const { word, n, of, pieces } = trait;
  const { reading } = desk;
  const key = `style.type.${keySegment(trait.value)}`;
  const head = headOf(trait.value);
  const heads = headsOf(reading.pieces);
  const first = heads[0];
  const second = heads[1];
  const colors = colorsOf(pieces);
  const since = pieces[0]!.line.day;
  const sinceEvidence = () => [
    reading.ledger.note({
      kind: "count",
      statement: `${capital(word)}: ${figure(n)} bought since ${monthYearText(since)}.`,
      refs: pieces.map(({ line }) => ({ type: "purchase_line" as const, id: line.id, day: line.day })),
      n,
      certainty: "counted",
    }),
  ];
  const against = () => [
    citeCount(reading, first!.word, first!.pieces),
    citeCount(reading, second!.word, second!.pieces),
  ];
  const colorEvidence = () =>
    colors.slice(0, 3).map((color) => citeCount(reading, `${color.word} ${word}`, color.pieces, n));
  if (trait.strength === "distinctive")
    return state(
      desk,
      key,
      [trait.evidence],
      [
        {
          form: "type-before",
          when: first?.value === head && second !== undefined && first.n >= second.n * 1.5 && first.n >= 5,
          say: () =>
            `${capital(first!.word)} before ${second!.word}: ${figure(first!.n)} against ${figure(second!.n)}.`,
          evidence: against,
        },
        {
          form: "type-colors",
          when: colors.length >= 3 && n >= 4,
          say: () =>
            `Owns ${someOf(n, countWord(n), trait.value)}, in ${listText(colors.slice(0, 3).map((color) => color.word))} first of all.`,
          evidence: colorEvidence,
        },
        {
          form: "type-since",
          when: n >= 4,
          say: () => `Reaches for ${word}: ${countWord(n)} since ${monthYearText(since)}.`,
          evidence: sinceEvidence,
        },
        {
          form: "type-share",
          when: true,
          say: () =>
            `${capital(oneOf(trait.value))} where other customers choose something else: ${figure(n)} of ${figure(of)} pieces.`,
        },
      ],
    );
  return state(
    desk,
    key,
    [trait.evidence],
    [
      {
        form: "type-tends-one-color",
        when: colors.length > 0 && n >= 3 && colors[0]!.n / n >= 0.7,
        say: () => `Tends to come back to ${word}, mostly ${colors[0]!.word}.`,
        evidence: () => [citeCount(reading, `${colors[0]!.word} ${word}`, colors[0]!.pieces, n)],
      },
      {
        form: "type-tends",
        when: true,
        say: () =>
          `${capital(word)} ${isPlural(word) ? "come" : "comes"} up often: ${figure(n)} of ${figure(of)} pieces.`,
      },
      {
        form: "type-tends-some",
        when: n >= 3,
        say: () => `Has ${someOf(n, countWord(n), trait.value)} already, and tends to add to them.`,
      },
    ],
  );
}

/** The same piece, bought in three colours or more: the surest sign that a cut fits. */
function writeRepeat(desk: Desk): Told[] {
  const [name, pieces] = mostRepeated(desk.reading.pieces) ?? [];
  if (!name || !pieces) return [];
  const colors = colorsOf(pieces)
    .slice(0, 4)
    .map(({ word }) => word);
  const said = `${name} in ${listText(colors)}`;
  const evidence = citePieces(desk.reading, pieces, `${said}.`);
  return [{ key: "style.repeat", text: `What fits is bought again: ${said}.`, evidence: [evidence] }];
}

function mostRepeated(pieces: readonly Piece[]): [string, Piece[]] | null {
  const named = groupBy(pieces, ({ product }) => product?.name);
  return named.find(([, group]) => colorsOf(group).length >= 3) ?? null;
}

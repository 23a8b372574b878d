import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citePieces } from "@/lib/domain/evidence/cite";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import { colorsOf, headOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { groupBy, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { monthYearText } from "@/lib/domain/words/days";
import { isPlural } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { aNoun, someNouns } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** Sentences on the kinds of piece that set the customer apart, and on a piece bought again in other colours. */
export function writeTypes(desk: Desk): Told[] {
  const types = desk.traits.filter(({ attribute }) => attribute === "type").slice(0, 2);
  const said = types.flatMap((trait) =>
    state(
      desk,
      `style.type.${keySegment(trait.value)}`,
      [trait.evidence],
      (trait.strength === "distinctive" ? prefers : tends)(desk, trait),
    ),
  );
  return [...said, ...writeRepeat(desk)];
}

function prefers({ reading }: Desk, trait: Trait): Form[] {
  const { said: type, word, n, of, pieces } = trait;
  const [first, second] = headsOf(reading.pieces);
  const since = pieces[0]!.line.day;
  const colors = colorsOf(pieces).slice(0, 3);
  const colorList = listText(colors.map((color) => color.said));
  const [cloth] = materialsOf(pieces);
  const count = countWord(n, type.grammar.gender);
  return [
    {
      form: "type-before",
      when: first?.value === headOf(trait.value) && second !== undefined && first.n >= second.n * 1.5 && first.n >= 5,
      say: () =>
        said(
          en`${capital(first!.said)} before ${second!.said}: ${first!.n} against ${second!.n}.`,
          pt`${capital(first!.said)} antes de ${second!.said}: ${first!.n} contra ${second!.n}.`,
        ),
      evidence: () => [first!, second!].map((head) => citeCount(reading, head.word, head.pieces)),
    },
    {
      form: "type-colors",
      when: colors.length >= 3 && n >= 4,
      say: () =>
        said(
          en`Owns ${someNouns(n, trait.value)}, in ${colorList} first of all.`,
          pt`Tem ${someNouns(n, trait.value)}, sobretudo em ${colorList}.`,
        ),
      evidence: () => colors.map((color) => citeCount(reading, `${color.word} ${word}`, color.pieces, n)),
    },
    {
      form: "type-cloth",
      when: n >= 4 && cloth !== undefined && cloth.n / n >= 0.6 && !word.includes(cloth.word),
      say: () =>
        said(
          en`Reaches for ${type} in ${cloth!.said}: ${count} since ${monthYearText(since)}.`,
          pt`Procura ${type} de ${cloth!.said}: ${count} desde ${monthYearText(since)}.`,
        ),
      evidence: () => [
        citeSince(reading, trait, n, since),
        citeCount(reading, `${cloth!.word} ${word}`, cloth!.pieces, n),
      ],
    },
    {
      form: "type-since",
      when: n >= 4,
      say: () =>
        said(
          en`Reaches for ${type}: ${count} since ${monthYearText(since)}.`,
          pt`Procura ${type}: ${count} desde ${monthYearText(since)}.`,
        ),
      evidence: () => [citeSince(reading, trait, n, since)],
    },
    {
      form: "type-share",
      when: true,
      say: () =>
        said(
          en`${capital(aNoun(trait.value))} where other customers choose something else: ${n} of ${of} pieces.`,
          pt`${capital(aNoun(trait.value))} onde outros clientes escolhem outra coisa: ${n} de ${of} peças.`,
        ),
    },
  ];
}

function tends({ reading }: Desk, trait: Trait): Form[] {
  const { said: type, word, n, of, pieces } = trait;
  const [color] = colorsOf(pieces);
  const be = isPlural(type.en) ? "come" : "comes";
  return [
    {
      form: "type-tends-one-color",
      when: color !== undefined && n >= 3 && color.n / n >= 0.7,
      say: () =>
        said(
          en`Tends to come back to ${type}, mostly ${color!.said}.`,
          pt`Tende a voltar a ${type}, quase sempre em ${color!.said}.`,
        ),
      evidence: () => [citeCount(reading, `${color!.word} ${word}`, color!.pieces, n)],
    },
    {
      form: "type-tends-color",
      when: color !== undefined && color.n >= 2,
      say: () =>
        said(
          en`${capital(type)} ${be} up often, ${color!.said} first: ${n} of ${of} pieces.`,
          pt`${capital(type)} aparecem com frequência, primeiro em ${color!.said}: ${n} de ${of} peças.`,
        ),
      evidence: () => [citeCount(reading, `${color!.word} ${word}`, color!.pieces, n)],
    },
    {
      form: "type-tends",
      when: true,
      say: () =>
        said(
          en`${capital(type)} ${be} up often: ${n} of ${of} pieces.`,
          pt`${capital(type)} aparecem com frequência: ${n} de ${of} peças.`,
        ),
    },
    {
      form: "type-tends-some",
      when: n >= 3,
      say: () =>
        said(
          en`Has ${someNouns(n, trait.value)} already, and tends to add to them.`,
          pt`Já tem ${someNouns(n, trait.value)} e tende a comprar mais.`,
        ),
    },
  ];
}

function citeSince(reading: Reading, { said: type, pieces }: Trait, n: number, since: string): string {
  return reading.ledger.note({
    kind: "count",
    statement: en`${capital(type)}: ${n} bought since ${monthYearText(since)}.`,
    refs: pieces.map(({ line }) => ({ type: "purchase_line" as const, id: line.id, day: line.day })),
    n,
    certainty: "counted",
  });
}

/** The same piece, bought in three colours or more: the surest sign that a cut fits. */
function writeRepeat({ reading }: Desk): Told[] {
  const [name, pieces] = mostRepeated(reading.pieces) ?? [];
  if (!name || !pieces) return [];
  const colors: Said = listText(
    colorsOf(pieces)
      .slice(0, 4)
      .map((color) => color.said),
  );
  const evidence = citePieces(reading, pieces, en`${name} in ${colors}.`);
  const text = said(
    en`What fits is bought again: ${name} in ${colors}.`,
    pt`O que veste bem volta a ser comprado: ${name} em ${colors}.`,
  );
  return [{ key: "style.repeat", text, evidence: [evidence] }];
}

function mostRepeated(pieces: readonly Piece[]): [string, Piece[]] | null {
  const named = groupBy(pieces, ({ product }) => product?.name);
  return named.find(([, group]) => colorsOf(group).length >= 3) ?? null;
}

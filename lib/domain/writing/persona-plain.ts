import { citePieces } from "@/lib/domain/evidence/cite";
import { coloredPiece } from "@/lib/domain/evidence/colored-piece";
import { colorsOf } from "@/lib/domain/evidence/garments";
import { count } from "@/lib/domain/profile/reading";
import { monthYearText } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, someNouns, pieces as somePieces } from "@/lib/domain/words/nouns";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";
import type { PersonaView } from "./persona-view";

/** One or two pieces: by colour and kind, with the month of the newest. */
export function fewPieces({ reading }: Desk, { pieces }: PersonaView): Form[] {
  const pair = pieces.slice(0, 2).map(coloredPiece);
  const known = pair.every((piece) => piece !== null);
  const [first, second] = pair;
  const month = monthYearText(pieces.at(-1)!.line.day);
  const [type, other] = pieces.map(({ tags }) => tags?.type?.value);
  const kind = pieces.length === 2 && type === other ? type : undefined;
  const colored = pieces.every(({ tags }) => tags?.color);
  const shades = colorsOf(pieces).map((color) => color.said);
  const alike = kind && colored && shades.length === 2 ? { many: nounMany(kind), colors: listText(shades) } : null;
  const same =
    kind && (shades.length < 2 || !colored)
      ? inShade(someNouns(count(pieces), kind), colored ? shades[0] : undefined)
      : null;
  const cite = () =>
    pieces.map((piece, at) =>
      citePieces(reading, [piece], en`${capital(pair[at]!)}, of ${monthYearText(piece.line.day)}.`),
    );
  return [
    {
      form: "persona-one",
      when: pieces.length === 1 && known,
      say: () => said(en`So far ${first!}, of ${month}.`, pt`Por enquanto, ${first!}, de ${month}.`),
      evidence: cite,
    },
    {
      form: "persona-two-alike",
      when: alike !== null,
      say: () =>
        said(
          en`${capital(alike!.many)} in ${alike!.colors}, the last bought in ${month}; nothing more to go by yet.`,
          pt`${capital(alike!.many)} em ${alike!.colors}, a última compra em ${month}; nada mais por enquanto.`,
        ),
      evidence: cite,
    },
    {
      form: "persona-two-same",
      when: same !== null,
      say: () =>
        said(
          en`${capital(same!)}, the last bought in ${month}; nothing more to go by yet.`,
          pt`${capital(same!)}, a última compra em ${month}; nada mais por enquanto.`,
        ),
      evidence: cite,
    },
    {
      form: "persona-two-pieces",
      when: pieces.length === 2 && known,
      say: () =>
        said(
          en`${capital(first!)} and ${second!}, the last bought in ${month}; nothing more to go by yet.`,
          pt`${capital(first!)} e ${second!}, a última compra em ${month}; nada mais por enquanto.`,
        ),
      evidence: cite,
    },
  ];
}

/** The kinds, by how dressed they are, in which colours. */
export function plainPersona(view: PersonaView): Form[] {
  const { n, formality, heads, kinds, colors } = view;
  const tones = listText(colors.slice(0, 2).map((color) => color.said));
  const all = listText(kinds);
  const counted = capital(somePieces(n));
  return [
    {
      form: "persona-dressed",
      when: (formality ?? 0) >= 3.8 && heads.length >= 2,
      say: () => said(en`Properly dressed: ${all}.`, pt`Traje à altura: ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-relaxed",
      when: (formality ?? 5) <= 2.3 && heads.length >= 2,
      say: () => said(en`Easy things only: ${all}.`, pt`Só peças descontraídas: ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-tones",
      when: heads.length >= 2 && colors.length >= 2,
      say: () =>
        said(
          en`${capital(heads[0]!.said)} with ${heads[1]!.said}, in ${tones}.`,
          pt`${capital(heads[0]!.said)} com ${heads[1]!.said}, em ${tones}.`,
        ),
      evidence: () => [...view.citeHeads(2), ...view.citeColors(colors.slice(0, 2))],
    },
    {
      form: "persona-kinds",
      when: kinds.length > 1,
      say: () => said(en`Mostly ${all}.`, pt`Na maior parte, ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-kind-color",
      when: kinds.length === 1 && colors.length > 0,
      say: () => said(en`So far only ${all}, in ${tones}.`, pt`Por enquanto só ${all}, em ${tones}.`),
      evidence: () => [...view.citeHeads(), ...view.citeColors(colors.slice(0, 2))],
    },
    {
      form: "persona-kind",
      when: kinds.length === 1,
      say: () => said(en`So far only ${all}.`, pt`Por enquanto só ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-kind-again",
      when: kinds.length > 0,
      say: () => said(en`${capital(all)}, and nothing else yet.`, pt`${capital(all)}, e nada mais por enquanto.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-count",
      when: true,
      say: () => said(en`${counted} ${n === 1 ? "goes" : "go"} with it so far.`, pt`${counted} até agora.`),
    },
  ];
}

/** "two pairs of trousers in navy"; without a colour where it is unknown. */
const inShade = (things: Said, shade: Said | undefined): Said =>
  shade ? said(en`${things} in ${shade}`, pt`${things} em ${shade}`) : things;

import { citePieces } from "@/lib/domain/evidence/cite";
import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm, isOverdue } from "@/lib/domain/opportunities/from-history";
import { groupBy } from "@/lib/domain/profile/reading";
import { daysBetween } from "@/lib/domain/time/days";
import { dayText } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { listText } from "@/lib/domain/words/lists";
import { figureNouns, nounMany, nounOne } from "@/lib/domain/words/nouns";
import { agree, capital, en, pt, said, the } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";

/** The last order by what was in it. */
export function sinceOrder(desk: Desk): Form[] {
  const { reading } = desk;
  const order = ordersOf(reading).at(-1);
  if (!order) return [];
  const date = dayText(order.day, reading.dossier.as_of);
  const things = groupBy(
    order.pieces.flatMap((piece) => (piece.product ? [{ piece, words: described(piece.product) }] : [])),
    ({ words }) => words?.en,
  ).map(([, group]) => ({ said: group[0]!.words!, piece: group[0]!.piece }));
  const [one] = things;
  if (!one) return [];
  const pieces = listText(things.slice(0, 2).map(({ said }) => the(said)));
  const cite = () => [citePieces(reading, order.pieces, en`${capital(pieces)}.`)];
  const counted = listText(
    headsOf(order.pieces)
      .slice(0, 2)
      .map(({ n, value }) => figureNouns(n, value)),
  );
  const since = daysBetween(order.day, reading.dossier.as_of);
  const late = isOverdue(reading) && since === reading.signals.rhythm.days_since_last;
  const color = desk.traits.find(
    ({ attribute, value }) => attribute === "color" && things.some(({ piece }) => piece.tags?.color?.value === value),
  );
  const inColor = color && things.find(({ piece }) => piece.tags?.color?.value === color.value);
  const head = headOfPiece(one.piece);
  const again =
    head !== null &&
    one.said.en !== nounOne(head).en &&
    reading.pieces.filter((piece) => headOfPiece(piece) === head).length >= 4;
  return [
    {
      form: "quiet-company",
      when: reading.company && counted.en !== "",
      say: () =>
        said(
          en`No visits in two weeks; the last order, of ${date}, was of ${counted}.`,
          pt`Nenhuma visita em duas semanas; o último pedido, de ${date}, foi de ${counted}.`,
        ),
      evidence: () => [citePieces(reading, order.pieces, en`${capital(counted)}.`)],
    },
    {
      form: "quiet-overdue-order",
      when: late && things.length >= 2,
      say: () =>
        said(
          en`Later than usual, with nothing viewed in two weeks: the last order, with ${pieces}, is of ${date}.`,
          pt`Mais tarde que o normal, sem nenhuma visita em duas semanas: o último pedido, com ${pieces}, é de ${date}.`,
        ),
      evidence: () => [citeRhythm(reading), ...cite()],
    },
    {
      form: "quiet-overdue",
      when: late,
      say: () =>
        said(
          en`Nothing viewed in two weeks and nothing ordered since ${the(one.said)} of ${date}: later than usual.`,
          pt`Nada visto em duas semanas e nenhum pedido desde ${the(one.said)} de ${date}: mais tarde que o normal.`,
        ),
      evidence: () => [citeRhythm(reading), ...cite()],
    },
    {
      form: "quiet-color",
      when: inColor !== undefined && things.length === 1,
      say: () =>
        said(
          en`Quiet for two weeks, after one more piece in the usual colour: ${the(inColor!.said)} of ${date}.`,
          pt`Duas semanas sem visitas, depois de mais uma peça na cor de sempre: ${the(inColor!.said)} de ${date}.`,
        ),
      evidence: () => [...cite(), color!.evidence],
    },
    {
      form: "quiet-order",
      when: things.length >= 2,
      say: () =>
        said(
          en`No visits in two weeks; the last order, of ${date}, brought ${pieces}${things.length > 2 ? " among other things" : ""}.`,
          pt`Nenhuma visita em duas semanas; o último pedido, de ${date}, trouxe ${pieces}${things.length > 2 ? ", entre outras peças" : ""}.`,
        ),
      evidence: cite,
    },
    {
      form: "quiet-again",
      when: again,
      say: () =>
        said(
          en`Silence of two weeks; one more of the ${nounMany(head!)} came last, ${the(one.said)} of ${date}.`,
          pt`Duas semanas de silêncio; por último, mais ${agree(one.said, "um", "uma", "um", "uma")} ${one.said}, em ${date}.`,
        ),
      evidence: () => [citePieces(reading, order.pieces, en`${capital(pieces)}; ${nounMany(head!)} again.`)],
    },
    {
      form: "quiet-last",
      when: true,
      say: () =>
        said(
          en`Nothing viewed in two weeks; ${the(one.said)} of ${date} came last.`,
          pt`Nada visto em duas semanas; por último veio ${the(one.said)}, em ${date}.`,
        ),
      evidence: cite,
    },
  ];
}

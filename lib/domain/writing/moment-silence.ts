import { citeAbsence, citePieces } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm, isLapsed, isOverdue } from "@/lib/domain/opportunities/from-history";
import { daysBetween } from "@/lib/domain/time/days";
import { fullDay, monthYearText } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { listText } from "@/lib/domain/words/lists";
import { monthPart } from "@/lib/domain/words/month-part";
import { nounMany } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { agree, capital, en, pt, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { dueKind } from "./moment-due";
import { headsViewed } from "./moment-summary";

/** Nothing happened in the window: where the customer stands in the own rhythm. */
export function writeSilence(desk: Desk): Told[] {
  const { reading } = desk;
  const { median_gap_days: gap, days_since_last: since, orders } = reading.signals.rhythm;
  if (gap === null || since === null || orders < 3) return writeNothingToCompare(desk);
  const usual = Math.round(gap);
  const order = ordersOf(reading).at(-1);
  const piece = order?.pieces.find(({ product }) => product !== null && described(product) !== null);
  const last = piece ? the(described(piece.product!)!) : null;
  const citeLast = () => (piece ? [citePieces(reading, [piece], en`${capital(last!)}.`)] : []);
  const forms: Form[] = [
    {
      form: "silence-lapsed",
      when: isLapsed(reading),
      say: () => {
        const day = fullDay(reading.dossier.lines.at(-1)!.day);
        return said(
          en`No order since ${day}, after one every ${usual} days or so.`,
          pt`Nenhum pedido desde ${day}, depois de um a cada ${usual} dias mais ou menos.`,
        );
      },
    },
    {
      form: "silence-overdue",
      when: isOverdue(reading) && last !== null,
      say: () =>
        said(
          en`An order usually comes every ${usual} days; day ${since} after ${last!}.`,
          pt`Costuma pedir a cada ${usual} dias; depois de ${last!} já se passaram ${since}.`,
        ),
      evidence: citeLast,
    },
    ...withinThePause(desk),
    {
      form: "silence-fresh",
      when: since < gap && last !== null,
      say: () =>
        said(
          en`Well within the usual pause: ${since} days since ${last!}, usually ${usual}.`,
          pt`Bem dentro da pausa de sempre: ${since} dias desde ${last!}, o normal são ${usual}.`,
        ),
      evidence: citeLast,
    },
    {
      form: "silence",
      when: last !== null,
      say: () =>
        said(
          en`About time for an order, going by the usual ${usual} days: ${last!} came ${since} days ago.`,
          pt`Está na hora de um pedido, pelos ${usual} dias de sempre: ${last!} ${agree(last!, "veio", "veio", "vieram", "vieram")} há ${since} dias.`,
        ),
      evidence: citeLast,
    },
    {
      form: "silence-plain",
      when: true,
      say: () =>
        said(
          en`An order every ${usual} days or so; the last one ${since} days ago.`,
          pt`Um pedido a cada ${usual} dias mais ou menos; o último há ${since} dias.`,
        ),
    },
  ];
  return state(desk, "moment.history.rhythm", [citeRhythm(reading)], forms);
}

/** When the next order is usual: by the kind bought most regularly, else by the window of the rhythm. */
function withinThePause(desk: Desk): Form[] {
  const { reading } = desk;
  const { as_of } = reading.dossier;
  const { next_order: next, days_since_last: since } = reading.signals.rhythm;
  const kind = dueKind(reading);
  const late = isOverdue(reading);
  return [
    {
      form: "silence-kind",
      when: kind !== null && !late && kind.due > as_of,
      say: () =>
        said(
          en`${capital(kind!.said)} ${kind!.often}, the last in ${monthYearText(kind!.last)}: no more of them are due before ${monthPart(kind!.due)}.`,
          pt`${capital(kind!.said)} ${kind!.often}, a última vez em ${monthYearText(kind!.last)}: antes de ${monthPart(kind!.due)}, nada a esperar.`,
        ),
      evidence: () => [kind!.cite()],
    },
    {
      form: "silence-kind-due",
      when: kind !== null && !late && kind.due <= as_of,
      say: () =>
        said(
          en`${capital(kind!.said)} ${kind!.often}, the last in ${monthYearText(kind!.last)}: the next may come any day.`,
          pt`${capital(kind!.said)} ${kind!.often}, a última vez em ${monthYearText(kind!.last)}: ${agree(kind!.said, "o próximo pode", "a próxima pode", "os próximos podem", "as próximas podem")} vir a qualquer momento.`,
        ),
      evidence: () => [kind!.cite()],
    },
    {
      form: "silence-before",
      when: next !== null && !late && next.from > as_of,
      say: () =>
        said(
          en`No sign of distance: ${since!} days since the last order, and the next one seldom comes before ${monthPart(next!.from)}.`,
          pt`Nada de afastamento: ${since!} dias desde o último pedido, e o próximo raramente vem antes de ${monthPart(next!.from)}.`,
        ),
      evidence: () => [citeNext(desk)],
    },
    {
      form: "silence-window",
      when: next !== null && !late && next.from <= as_of && daysBetween(as_of, next.to) > 10,
      say: () =>
        said(
          en`Inside the window of the next order, which runs to ${monthPart(next!.to)}: ${since!} days since the last.`,
          pt`Dentro da janela do próximo pedido, que vai até ${monthPart(next!.to)}: ${since!} dias desde o último.`,
        ),
      evidence: () => [citeNext(desk)],
    },
  ];
}

function citeNext({ reading }: Desk): string {
  const { next_order: next, days_since_last: since } = reading.signals.rhythm;
  return reading.ledger.note({
    kind: "rhythm",
    statement: en`The next order is usual between ${fullDay(next!.from)} and ${fullDay(next!.to)}; the last was ${since ?? 0} days ago.`,
    refs: reading.dossier.lines.map(({ id, day }) => ({ type: "purchase_line" as const, id, day })),
    n: reading.signals.rhythm.orders,
    certainty: "tends",
  });
}

/** One or two orders: what they were of, since nothing can be said of a rhythm. */
function writeNothingToCompare(desk: Desk): Told[] {
  const { reading } = desk;
  const { orders } = reading.signals.rhythm;
  const heads = headsOf(reading.pieces);
  const kinds = listText(heads.slice(0, 2).map((group) => group.said));
  const absence = citeAbsence(
    reading,
    "No views in the last 14 days and fewer than three orders: no rhythm and nothing recent to compare.",
    reading.total,
  );
  const forms: Form[] = [
    {
      form: "none-kinds",
      when: heads.length > 0 && orders > 0,
      say: () =>
        said(
          en`${orders === 1 ? "One order" : "Two orders"} so far, of ${kinds}: too little to know a rhythm.`,
          pt`${orders === 1 ? "Um pedido" : "Dois pedidos"} até aqui, de ${kinds}: pouco para conhecer um ritmo.`,
        ),
      evidence: () => [
        citePieces(
          reading,
          reading.pieces,
          en`${countWord(orders)} (${orders}) ${orders === 1 ? "order" : "orders"}: ${kinds}.`,
        ),
      ],
    },
    {
      form: "none-plain",
      when: true,
      say: () =>
        said(
          "Too few orders to know a rhythm, and nothing recent to compare.",
          "Pedidos de menos para conhecer um ritmo, e nada recente com que comparar.",
        ),
    },
  ];
  return state(desk, "moment.history.none", [absence], forms);
}

/** Nothing bought so far. */
export function writeNoHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const evidence = citeAbsence(reading, "No purchase so far: nothing to compare the browsing with.", 0);
  const views = recent.views.length > 0 ? recent.views : reading.views;
  const heads = headsViewed(views).slice(0, 2);
  const kinds = listText(heads.map(([head]) => nounMany(head)));
  const n = heads.reduce((sum, [, group]) => sum + group.length, 0);
  const forms: Form[] = [
    {
      form: "no-history-kinds",
      when: heads.length > 0,
      say: () =>
        said(
          en`No purchase yet to hold against the ${kinds} looked at.`,
          pt`Ainda sem nenhuma compra com que comparar ${heads.length === 1 ? the(kinds) : kinds}.`,
        ),
      evidence: () => [
        reading.ledger.note({
          kind: "browsing",
          statement: en`${capital(kinds)}: ${n} of ${views.length} views.`,
          refs: heads.flatMap(([, group]) =>
            group.map(({ event }) => ({ type: "event" as const, id: event.id, day: event.day })),
          ),
          certainty: "viewed",
        }),
      ],
    },
    {
      form: "no-history",
      when: true,
      say: () => said("No purchase to compare it with yet.", "Ainda não há compra com que comparar."),
    },
  ];
  return state(desk, "moment.history.none", [evidence], forms);
}

import { citePieces } from "@/lib/domain/evidence/cite";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm, isLapsed, isOverdue } from "@/lib/domain/opportunities/from-history";
import { daysBetween } from "@/lib/domain/time/days";
import { fullDay } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { agree, capital, en, pt, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { withinThePause } from "./moment-next-order";
import { writeNothingToCompare } from "./moment-too-little";

/** Nothing happened in the window: where the customer stands in the own rhythm. */
export function writeSilence(desk: Desk): Told[] {
  const { reading } = desk;
  const { median_gap_days: gap, days_since_last: since, orders } = reading.signals.rhythm;
  if (gap === null || since === null || orders < 3) return writeNothingToCompare(desk);
  const usual = Math.round(gap);
  const order = ordersOf(reading).at(-1);
  // A last order that came back whole has no piece to name.
  const kept = order !== undefined && daysBetween(order.day, reading.dossier.as_of) === since;
  const piece = !kept ? undefined : order.pieces.find(({ product }) => product !== null && described(product) !== null);
  const last = piece ? the(described(piece.product!)!) : null;
  const citeLast = () => (piece ? [citePieces(reading, [piece], en`${capital(last!)}.`)] : []);
  const citeTwice = () =>
    piece ? [citePieces(reading, [piece], en`${capital(last!)}. Over twice (2 times) the usual pause.`)] : [];
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
      form: "silence-twice",
      when: isOverdue(reading) && since >= 2 * gap && last !== null,
      say: () =>
        said(
          en`More than twice the usual pause of ${usual} days: ${since} since ${last!}.`,
          pt`Mais do que o dobro da pausa de sempre, de ${usual} dias: ${since} desde ${last!}.`,
        ),
      evidence: citeTwice,
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

import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { stapleOf } from "@/lib/domain/evidence/staples";
import { citeRhythm } from "@/lib/domain/opportunities/from-history";
import { lineRefs } from "@/lib/domain/profile/reading";
import { monthText, monthYearText } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { someNouns } from "@/lib/domain/words/nouns";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { citeSpan, fewOrders } from "./rhythm-few";

/** When the customer comes: two months of the year, a steady gap, a few visits, or one. */
export function writeRhythm(desk: Desk): Told[] {
  return state(desk, "who.rhythm", [], [...yearly(desk), ...steady(desk), ...fewOrders(desk)]);
}

/** Half of the orders or more in two months, year after year. */
function yearly({ reading }: Desk): Form[] {
  const { months } = reading.signals.rhythm;
  const busiest = [...months].sort((a, b) => b.orders - a.orders || a.month - b.month).slice(0, 2);
  const n = busiest.reduce((sum, month) => sum + month.orders, 0);
  const of = months.reduce((sum, month) => sum + month.orders, 0);
  const pieces = reading.pieces.filter(({ line }) =>
    busiest.some(({ month }) => month === Number(line.day.slice(5, 7))),
  );
  const when = busiest.length === 2 && of >= 6 && n / of >= 0.5 && busiest.every(({ years }) => years >= 2);
  const names = listText([...busiest].sort((a, b) => a.month - b.month).map(({ month }) => monthText(month)));
  const [head] = headsOf(pieces);
  const evidence = () =>
    reading.ledger.note({
      kind: "rhythm",
      statement: en`${n} of ${of} orders came in ${names}, in at least 2 years each.`,
      refs: lineRefs(pieces),
      n,
      certainty: "counted",
    });
  return [
    {
      form: "rhythm-yearly-kind",
      when: when && head !== undefined && head.n >= 3,
      say: () =>
        said(
          en`Comes in ${names}, for ${head!.said} first: ${n} of ${of} orders fall there.`,
          pt`Compra em ${names}, primeiro ${head!.said}: ${n} de ${of} pedidos caem aí.`,
        ),
      evidence: () => [
        evidence(),
        reading.ledger.note({
          kind: "count",
          statement: en`Bought in ${names}: ${head!.n} ${head!.said}, more than any other kind.`,
          refs: lineRefs(head!.pieces),
          n: head!.n,
          certainty: "counted",
        }),
      ],
    },
    {
      form: "rhythm-yearly",
      when,
      say: () =>
        said(
          en`Comes in ${names}: ${n} of ${of} orders fall there.`,
          pt`Compra em ${names}: ${n} de ${of} pedidos caem aí.`,
        ),
      evidence: () => [evidence()],
    },
  ];
}

/** A usual pause between orders. */
function steady(desk: Desk): Form[] {
  const { reading } = desk;
  const { median_gap_days: gap } = reading.signals.rhythm;
  const orders = ordersOf(reading);
  const [first] = orders;
  if (!first || gap === null) return [];
  const days = Math.round(gap);
  const staple = stapleOf(reading);
  const [most, second] = headsOf(reading.pieces);
  const top = most && most.n > (second?.n ?? 0) ? most : undefined;
  const since = monthYearText(first.day);
  const many = someNouns(orders.length, "order");
  const evidence = () => [citeRhythm(reading), citeSpan(desk)];
  return [
    {
      form: "rhythm-company",
      when: reading.company && orders.length >= 3 && staple !== null,
      say: () =>
        said(
          en`Reorders about every ${days} days, ${staple!.said} in ${staple!.orders} of ${staple!.of} orders.`,
          pt`Repõe a cada ${days} dias, mais ou menos, com ${staple!.said} em ${staple!.orders} de ${staple!.of} pedidos.`,
        ),
      evidence: () => [citeRhythm(reading), staple!.evidence()],
    },
    {
      form: "rhythm-staple-often",
      when: orders.length >= 4 && staple !== null && days <= 45,
      say: () =>
        said(
          en`Back every ${days} days or so, for ${staple!.said} in ${staple!.orders} of ${staple!.of} orders.`,
          pt`Volta a cada ${days} dias, mais ou menos, e leva ${staple!.said} em ${staple!.orders} de ${staple!.of} pedidos.`,
        ),
      evidence: () => [citeRhythm(reading), staple!.evidence()],
    },
    {
      form: "rhythm-staple-most",
      when: orders.length >= 4 && staple !== null && staple.orders * 5 >= staple.of * 3,
      say: () =>
        said(
          en`${capital(staple!.said)} in ${staple!.orders} of ${staple!.of} orders since ${since}, one about every ${days} days.`,
          pt`${capital(staple!.said)} em ${staple!.orders} de ${staple!.of} pedidos desde ${since}, um a cada ${days} dias, mais ou menos.`,
        ),
      evidence: () => [...evidence(), staple!.evidence()],
    },
    {
      form: "rhythm-staple",
      when: orders.length >= 4 && staple !== null,
      say: () =>
        said(
          en`About every ${days} days, with ${staple!.said} in ${staple!.orders} of ${staple!.of} orders since ${since}.`,
          pt`Um pedido a cada ${days} dias, mais ou menos, com ${staple!.said} em ${staple!.orders} de ${staple!.of} desde ${since}.`,
        ),
      evidence: () => [...evidence(), staple!.evidence()],
    },
    {
      form: "rhythm-steady-first",
      when: orders.length >= 4 && top !== undefined && top.n >= 3,
      say: () =>
        said(
          en`About every ${days} days, ${top!.said} more than anything else: ${many} since ${since}.`,
          pt`Um pedido a cada ${days} dias, mais ou menos, ${top!.said} mais que tudo: ${many} desde ${since}.`,
        ),
      evidence: () => [...evidence(), citeCount(reading, top!.word, top!.pieces)],
    },
    {
      form: "rhythm-steady",
      when: orders.length >= 4,
      say: () =>
        said(
          en`About every ${days} days, ${many} since ${since}.`,
          pt`Um pedido a cada ${days} dias, mais ou menos: ${many} desde ${since}.`,
        ),
      evidence,
    },
  ];
}

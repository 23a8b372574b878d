import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm } from "@/lib/domain/opportunities/from-history";
import { lineRefs } from "@/lib/domain/profile/reading";
import { countWord, dayText, figure, fullDay, listText, monthText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** When the customer comes: two months of the year, a steady gap, a few visits, or one. */
export function writeRhythm(desk: Desk): Told[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  const { median_gap_days: gap, months } = reading.signals.rhythm;
  const first = orders[0];
  const last = orders.at(-1);
  if (!first || !last) return [];
  const asOf = reading.dossier.as_of;
  const days = new Set(orders.map(({ day }) => day)).size;
  const busiest = [...months].sort((a, b) => b.orders - a.orders || a.month - b.month).slice(0, 2);
  const inBusiest = busiest.reduce((sum, month) => sum + month.orders, 0);
  const all = months.reduce((sum, month) => sum + month.orders, 0);
  const yearly = busiest.length === 2 && all >= 6 && inBusiest / all >= 0.5 && busiest.every(({ years }) => years >= 2);
  const names = [...busiest].sort((a, b) => a.month - b.month).map(({ month }) => monthText(month));
  const yearlyEvidence = () => [
    reading.ledger.note({
      kind: "rhythm",
      statement: `${figure(inBusiest)} of ${figure(all)} orders came in ${listText(names)}, in at least 2 years each.`,
      refs: lineRefs(
        reading.pieces.filter(({ line }) => busiest.some(({ month }) => month === Number(line.day.slice(5, 7)))),
      ),
      n: inBusiest,
      certainty: "counted",
    }),
  ];
  const rhythm = gap === null ? [] : [citeRhythm(reading)];
  const span = reading.ledger.note({
    kind: "count",
    statement: `${figure(orders.length)} ${orders.length === 1 ? "order" : "orders"}, the first on ${fullDay(first.day)}, the last on ${fullDay(last.day)}.`,
    refs: lineRefs([...first.pieces, ...(orders.length > 1 ? last.pieces : [])]),
    n: orders.length,
    certainty: "counted",
  });
  const often = gap === null ? null : every(gap);
  return state(
    desk,
    "who.rhythm",
    [],
    [
      {
        form: "rhythm-yearly",
        when: yearly,
        say: () => `Comes in ${listText(names)}: ${figure(inBusiest)} of ${figure(all)} orders fall there.`,
        evidence: yearlyEvidence,
      },
      {
        form: "rhythm-company",
        when: reading.company && gap !== null && orders.length >= 3,
        say: () => `Reorders about every ${figure(Math.round(gap!))} days.`,
        evidence: () => rhythm,
      },
      {
        form: "rhythm-steady",
        when: orders.length >= 4 && often !== null,
        say: () => `${often}, ${countWord(orders.length)} orders since ${fullDay(first.day).replace(/^\d+ /, "")}.`,
        evidence: () => [...rhythm, span],
      },
      {
        form: "rhythm-few",
        when: orders.length >= 2 && days >= 2,
        say: () =>
          `${countWord(orders.length).replace(/^./, (c) => c.toUpperCase())} orders so far, the first on ${dayText(first.day, asOf)} and the last on ${dayText(last.day, asOf)}.`,
        evidence: () => [span],
      },
      {
        form: "rhythm-one",
        when: orders.length === 1,
        say: () => `One order so far, on ${dayText(last.day, asOf)}.`,
        evidence: () => [span],
      },
    ],
  );
}

function every(gap: number): string {
  const days = Math.round(gap);
  return days <= 45 ? `Back every ${figure(days)} days or so` : `About every ${figure(days)} days`;
}

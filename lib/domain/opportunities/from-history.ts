import type { Look } from "@/lib/contracts/profile";
import { citeCount } from "@/lib/domain/evidence/cite";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { capital, dayText, figure, fullDay, listText, monthText } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { findInRange, offerable } from "./stock";

/** Later than the own rhythm says, by a quarter and by a week at least. Needs four orders. */
export function isOverdue({ signals, dossier }: Reading): boolean {
  const { orders, median_gap_days, days_since_last } = signals.rhythm;
  if (orders < 4 || median_gap_days === null || days_since_last === null) return false;
  if (days_since_last <= median_gap_days * 1.25 || days_since_last <= median_gap_days + 7) return false;
  // Who comes twice a year has short gaps within a season and long ones between: a usual long gap is not late.
  const days = [...new Set(dossier.lines.map(({ day }) => day))].sort();
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day));
  return gaps.filter((gap) => gap >= days_since_last).length / Math.max(1, gaps.length) <= 0.15;
}

/** Gone rather than late: silent for over a year, and for more than six of the usual pauses. */
export function isLapsed(reading: Reading): boolean {
  const { median_gap_days: gap, days_since_last: since } = reading.signals.rhythm;
  return isOverdue(reading) && gap !== null && since !== null && since > 365 && since > 6 * gap;
}

export function citeRhythm(reading: Reading): string {
  const { orders, median_gap_days, days_since_last } = reading.signals.rhythm;
  const last = reading.dossier.lines.at(-1);
  return reading.ledger.note({
    kind: "rhythm",
    statement: `${figure(orders)} orders, half of them within ${figure(Math.round(median_gap_days ?? 0))} days of the one before; the last ${figure(days_since_last ?? 0)} days ago${last ? `, on ${fullDay(last.day)}` : ""}.`,
    refs: lineRefs(reading.dossier.lines.filter(({ returned }) => !returned).map((line) => ({ line }))),
    n: orders,
    certainty: "counted",
  });
}

export function overdue(reading: Reading, looks: readonly Look[]): OpportunityTold[] {
  if (!isOverdue(reading)) return [];
  const { median_gap_days, days_since_last } = reading.signals.rhythm;
  const products = looks.flatMap(({ pieces }) =>
    pieces.filter(({ owned, product_id }) => !owned && product_id !== null),
  );
  const gap = figure(Math.round(median_gap_days!));
  return [
    toOpportunity({
      trigger: "overdue",
      subject: null,
      action: isLapsed(reading)
        ? "Ask whether they wish to hear from the house again"
        : reading.company
          ? "Send a reorder proposal"
          : "Get in touch with what is new",
      reason: isLapsed(reading)
        ? `no order since ${fullDay(reading.dossier.lines.at(-1)!.day)}, after one every ${gap} days or so`
        : `an order usually comes every ${gap} days, and today is day ${figure(days_since_last!)}`,
      evidence: [citeRhythm(reading)],
      products: products.slice(0, 3).map(({ product_id }) => product_id!),
      asOf: reading.dossier.as_of,
      dueIn: 4,
      expiresIn: 30,
    }),
  ];
}

const fresh = 45;

/** Something in stock that completes what was bought lately: taken from the looks, which already hold it together. */
export function completesPurchase(reading: Reading, looks: readonly Look[], wearer: Wearer): OpportunityTold[] {
  const { as_of } = reading.dossier;
  const since = addDays(as_of, -fresh);
  for (const look of looks) {
    const own = look.pieces
      .filter(({ owned }) => owned)
      .map(({ product_id }) => reading.pieces.findLast(({ line }) => line.product_id === product_id))
      .find((piece) => piece?.product && piece.line.day >= since);
    const rest = look.pieces
      .filter(({ owned, product_id }) => !owned && product_id !== null)
      .map(({ product_id }) => findInRange(reading.catalogue, product_id!))
      .filter((product) => offerable(wearer, product));
    if (!own?.product || rest.length === 0) continue;
    const chosen = rest.slice(0, 2);
    const evidence = reading.ledger.note({
      kind: "opportunity",
      statement: `${capital(theProduct(own.product))} bought ${fullDay(own.line.day)}; goes with ${listText(chosen.map(theProduct))}.`,
      refs: [...lineRefs([own]), ...chosen.map(({ id }) => ({ type: "product" as const, id }))],
      n: 1,
      certainty: "tends",
    });
    // A company's set is more of the same kind; an outfit is completed.
    const set = own.tags?.slot?.value === chosen[0]!.tags.slot?.value;
    const verb = set
      ? chosen.length > 1
        ? "they go with"
        : "it goes with"
      : chosen.length > 1
        ? "they complete"
        : "it completes";
    return [
      toOpportunity({
        trigger: "completes_purchase",
        subject: own.line.product_id,
        action: `Offer ${listText(chosen.map(theProduct))}`,
        reason: `${verb} ${theProduct(own.product)} of ${dayText(own.line.day, as_of)}`,
        evidence: [evidence],
        products: chosen.map(({ id }) => id),
        asOf: as_of,
        dueIn: 7,
        expiresIn: 30,
      }),
    ];
  }
  return [];
}

/** The month in which the customer comes back year after year, when it starts within ten weeks. */
export function yearlyMonth(reading: Reading): { month: number; orders: number; years: number; inDays: number } | null {
  const { as_of } = reading.dossier;
  const due = reading.signals.rhythm.months
    .filter(
      ({ years, orders }) => years >= 2 && orders >= 3 && orders / Math.max(1, reading.signals.rhythm.orders) >= 0.2,
    )
    .map((month) => ({ ...month, inDays: daysUntilMonth(as_of, month.month) }))
    .filter(({ inDays }) => inDays > 0 && inDays <= 70)
    .sort((a, b) => a.inDays - b.inDays);
  return due[0] ?? null;
}

export function beforeTheMonth(reading: Reading): OpportunityTold[] {
  const month = yearlyMonth(reading);
  if (!month || isOverdue(reading)) return [];
  const name = monthText(month.month);
  const lines = reading.pieces.filter(({ line }) => Number(line.day.slice(5, 7)) === month.month);
  return [
    toOpportunity({
      trigger: "usual_month",
      subject: name,
      action: reading.company ? `Send the ${name} proposal two weeks early` : `Write two weeks before ${name}`,
      reason: `${figure(month.orders)} of ${figure(reading.signals.rhythm.orders)} orders so far came in that month`,
      evidence: [
        reading.ledger.note({
          kind: "rhythm",
          statement: `${figure(month.orders)} of ${figure(reading.signals.rhythm.orders)} orders came in ${name}, in ${figure(month.years)} different years; written to two (2) weeks before.`,
          refs: lineRefs(lines),
          n: month.orders,
          certainty: "counted",
        }),
        citeCount(reading, `pieces bought in ${name}`, lines),
      ],
      products: [],
      asOf: reading.dossier.as_of,
      dueIn: Math.max(0, month.inDays - 14),
      expiresIn: month.inDays + 28,
    }),
  ];
}

function daysUntilMonth(asOf: string, month: number): number {
  const year = Number(asOf.slice(0, 4));
  const start = (y: number) => `${y}-${String(month).padStart(2, "0")}-01`;
  const soon = daysBetween(asOf, start(year));
  return soon > 0 ? soon : daysBetween(asOf, start(year + 1));
}

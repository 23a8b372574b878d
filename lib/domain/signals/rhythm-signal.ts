import type { Day } from "@/lib/contracts/day";
import type { Signals } from "@/lib/contracts/signals";
import type { PurchaseLine } from "@/lib/domain/dossier";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { MIN_SHOPPING_DAYS, ownRhythm, type RhythmPrior, residualOf, survivalAt } from "./rhythm-prior";
import { round } from "./round";

/** Each end of the window leaves a tenth out. */
const TAIL = 0.1;

/**
 * How often the customer orders. `next_order` is the window in which the next order was due counted from the last one
 * (it may lie before `as_of`: then the customer is overdue), the share of orders that came within such a window, and the
 * chance of an order in the 30 days after `as_of`, given that none came until then: the customer's own gaps, shrunk to all
 * customers', on the survival curve of all customers (`learnRhythm`). Null below four shopping days. `months`: orders by calendar month, and in how many
 * different years. Returned lines count: they were orders.
 */
export function rhythmSignal(lines: readonly PurchaseLine[], asOf: Day, prior: RhythmPrior): Signals["rhythm"] {
  const known = lines.filter((line) => line.day <= asOf);
  const days = [...new Set(known.map((line) => line.day))].sort();
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day));
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length === 0 ? null : sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  const last = days.at(-1) ?? null;
  return {
    orders: new Set(known.map((line) => line.order_id)).size,
    median_gap_days: median,
    days_since_last: last === null ? null : daysBetween(last, asOf),
    next_order: last !== null && days.length >= MIN_SHOPPING_DAYS ? nextOrder(gaps, last, asOf, prior) : null,
    months: months(known),
  };
}

function nextOrder(gaps: readonly number[], last: Day, asOf: Day, prior: RhythmPrior) {
  const { mean, spread } = ownRhythm(gaps, prior.log_gap);
  const residual = (days: number) => (Math.log(Math.max(1, days)) - mean) / spread;
  const outlasts = (days: number) => (days < 1 ? 1 : survivalAt(prior, residual(days)));
  const days = (at: number) => Math.max(1, Math.round(Math.exp(mean + spread * at)));
  const never = prior.survival.at(-1)!;
  const low = residualOf(prior, 1 - TAIL)!;
  // Where more than a tenth never come back, the window ends when all but one in a hundred of those who do have come.
  const high = residualOf(prior, Math.max(TAIL, never + 0.01))!;
  const elapsed = daysBetween(last, asOf);
  const still = outlasts(elapsed);
  return {
    from: addDays(last, days(low)),
    to: addDays(last, days(high)),
    coverage: round(survivalAt(prior, low) - survivalAt(prior, high)),
    within_30_days: still > 0 ? round(1 - outlasts(elapsed + 30) / still) : 0,
  };
}

function months(lines: readonly PurchaseLine[]): Signals["rhythm"]["months"] {
  const byMonth = new Map<number, { orders: Set<string>; years: Set<string> }>();
  for (const line of lines) {
    const month = Number(line.day.slice(5, 7));
    const entry = byMonth.get(month) ?? { orders: new Set(), years: new Set() };
    entry.orders.add(line.order_id);
    entry.years.add(line.day.slice(0, 4));
    byMonth.set(month, entry);
  }
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([month, { orders, years }]) => ({ month, orders: orders.size, years: years.size }));
}

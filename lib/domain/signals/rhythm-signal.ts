import type { Day, Signals } from "@/lib/contracts/profile";
import type { PurchaseLine } from "@/lib/domain/dossier";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { normalTail } from "./normal";
import { round } from "./round";

// methods.md: own log gaps shrunk by five gaps of 28 days; the window held the next order of 79% of customers.
const PRIOR_GAPS = 5;
const PRIOR_GAP_DAYS = 28;
const MEDIAN_SHIFT = 0.16;
const WINDOW = [-2.06, 1.83] as const;
const COVERAGE = 0.79;
const SIGMA = 1.26;
const MIN_SHOPPING_DAYS = 4;

/**
 * How often the customer orders. `next_order` is the window in which the next order was due counted from the last one
 * (it may lie before `as_of`: then the customer is overdue) and the chance of an order in the 30 days after `as_of`,
 * given that none came until then; null below four shopping days. `months`: orders by calendar month, and in how many
 * different years. Returned lines count: they were orders.
 */
export function rhythmSignal(lines: readonly PurchaseLine[], asOf: Day): Signals["rhythm"] {
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
    next_order: last !== null && days.length >= MIN_SHOPPING_DAYS ? nextOrder(gaps, last, asOf) : null,
    months: months(known),
  };
}

function nextOrder(gaps: readonly number[], last: Day, asOf: Day) {
  const logs = gaps.reduce((sum, gap) => sum + Math.log(gap), 0);
  const m = (logs + PRIOR_GAPS * Math.log(PRIOR_GAP_DAYS)) / (gaps.length + PRIOR_GAPS);
  const elapsed = daysBetween(last, asOf);
  const survives = (days: number) => (days <= 0 ? 1 : normalTail((Math.log(days) - m - MEDIAN_SHIFT) / SIGMA));
  return {
    from: addDays(last, Math.max(1, Math.round(Math.exp(m + WINDOW[0])))),
    to: addDays(last, Math.round(Math.exp(m + WINDOW[1]))),
    coverage: COVERAGE,
    within_30_days: round(1 - survives(elapsed + 30) / survives(elapsed)),
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

import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Population } from "@/lib/domain/population";
import { normalTail } from "@/lib/domain/signals/normal";
import { rhythmSignal } from "@/lib/domain/signals/rhythm-signal";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import type { History, Records } from "./history";
import { meanTask, type ScoredRow, sum } from "./mean-task";

const MIN_SHOPPING_DAYS = 4;
const AHEAD_DAYS = 30;

/**
 * When a customer of four or more shopping days orders next. Scope within-30-days: every 30 days, the probability of an
 * order in the 30 days after against what happened (Brier score, lower is better; `rate` is the constant that knows how
 * many ordered). Scope windows: at each shopping day, whether the next order came within the 80% window, for windows that
 * end before the records do; last-gap: the same for the last two shopping days of each customer.
 */
export function nextOrderTasks(
  records: Records,
  populationAt: (day: Day) => Population,
): Omit<EvaluationTask, "seconds">[] {
  const { last_day: end, first_day: start } = records;
  if (end === null || start === null) return [];
  const chances: (ScoredRow & { came: number })[] = [];
  const windows: (ScoredRow & { stated: number })[] = [];
  const lastGaps: typeof windows = [];
  for (const history of records.histories) {
    const days = [...new Set(history.lines.map(({ day }) => day))].sort();
    const seen = (upTo: Day) => ({ lines: linesTo(history, upTo), known: days.filter((day) => day <= upTo) });
    for (let asOf = addDays(start, 90); addDays(asOf, AHEAD_DAYS) <= end; asOf = addDays(asOf, AHEAD_DAYS)) {
      const { lines, known } = seen(asOf);
      if (known.length < MIN_SHOPPING_DAYS) continue;
      const { next_order } = rhythmSignal(lines, asOf, populationAt(asOf).rhythm);
      if (next_order === null) continue;
      const came = days.some((day) => day > asOf && day <= addDays(asOf, AHEAD_DAYS)) ? 1 : 0;
      const loss = (probability: number) => (probability - came) ** 2;
      const baselines = { median: loss(byMedian(known, asOf)), reference: loss(published(known, asOf)) };
      chances.push({ customer: history.customer.id, ours: loss(next_order.within_30_days), baselines, came });
    }
    for (let at = MIN_SHOPPING_DAYS - 1; at < days.length; at++) {
      const day = days[at]!;
      const { next_order } = rhythmSignal(seen(day).lines, day, populationAt(day).rhythm);
      if (next_order === null) continue;
      const next = days[at + 1];
      const held = next !== undefined && next >= next_order.from && next <= next_order.to ? 1 : 0;
      const row = { customer: history.customer.id, ours: held, baselines: {}, stated: next_order.coverage };
      if (next_order.to <= end) windows.push(row);
      if (at === days.length - 2) lastGaps.push(row);
    }
  }
  const rate = chances.length > 0 ? sum(chances.map(({ came }) => came)) / chances.length : 0;
  const scored = chances.map(({ came, baselines, ...row }) => ({
    ...row,
    baselines: { rate: (rate - came) ** 2, ...baselines },
  }));
  return [
    meanTask({ name: "next-order", scope: "within-30-days", metric: "brier" }, scored, { rate }),
    meanTask({ name: "next-order", scope: "windows", metric: "coverage" }, windows, statedBy(windows)),
    meanTask({ name: "next-order", scope: "last-gap", metric: "coverage" }, lastGaps, statedBy(lastGaps)),
  ];
}

/** The coverage that the windows claim for themselves. */
const statedBy = (rows: readonly { stated: number }[]) => ({
  stated: rows.length > 0 ? sum(rows.map(({ stated }) => stated)) / rows.length : null,
});

const linesTo = ({ lines }: History, day: Day) => lines.filter((line) => line.day <= day);

const gapsOf = (days: readonly Day[]) => days.slice(1).map((day, i) => daysBetween(days[i]!, day));

/** One when the customer's own median gap ends within the days ahead, else nothing: what a rule of thumb says. */
function byMedian(days: readonly Day[], asOf: Day): number {
  const gaps = gapsOf(days).sort((a, b) => a - b);
  const due = gaps[Math.floor(gaps.length / 2)]! - daysBetween(days.at(-1)!, asOf);
  return due > 0 && due <= AHEAD_DAYS ? 1 : 0;
}

/** The published formula (methods.md): m of own gaps and five of 28 days, a conditional log-normal of sigma 1.26. */
function published(days: readonly Day[], asOf: Day): number {
  const gaps = gapsOf(days);
  const m = (sum(gaps.map((gap) => Math.log(gap))) + 5 * Math.log(28)) / (gaps.length + 5);
  const outlasts = (length: number) => (length <= 0 ? 1 : normalTail((Math.log(length) - m - 0.16) / 1.26));
  const elapsed = daysBetween(days.at(-1)!, asOf);
  return 1 - outlasts(elapsed + AHEAD_DAYS) / outlasts(elapsed);
}

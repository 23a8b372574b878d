import type { Population } from "@/lib/domain/population";
import { normalTail } from "./normal";
import { round } from "./round";

export type RhythmPrior = Population["rhythm"];

/** Gaps, in the logarithm of days, of a customer about whom little is known; as many as pull on his own mean. */
const PRIOR_GAPS = 3;
// What methods.md found at one retailer: the gap to start from (28 days), and the residuals' median and spread.
const PUBLISHED = { logGap: Math.log(28), shift: 0.16, sigma: 1.26 };
/** Intervals of the published curve that a retailer's own are mixed with: a shop of a week has no rhythm of its own. */
const PUBLISHED_WEIGHT = 100;
const SPREAD = 1.2;
const SPREAD_GAPS = 8;
/** A mean of few gaps is itself uncertain: variance times 1 + 3/n. */
const FEW = 3;
export const MIN_SHOPPING_DAYS = 4;

// The survival curve is kept at these residuals: e^-5 to e^7 times what is usual.
const FROM = -5;
const STEP = 0.1;
const POINTS = 121;

/** Where a customer's gaps lie: mean logarithm, shrunk to all customers', and spread relative to the usual one. */
export function ownRhythm(gaps: readonly number[], priorLogGap: number): { mean: number; spread: number } {
  const logs = gaps.map((gap) => Math.log(Math.max(1, gap)));
  const mean = (logs.reduce((sum, log) => sum + log, 0) + PRIOR_GAPS * priorLogGap) / (logs.length + PRIOR_GAPS);
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const variance = (SPREAD_GAPS * SPREAD ** 2 + squares) / (SPREAD_GAPS + logs.length) / SPREAD ** 2;
  return { mean, spread: Math.sqrt(variance * (1 + FEW / Math.max(1, logs.length))) };
}

type Interval = { residual: number; ended: boolean };

/**
 * How customers come back, from the shopping days (day numbers, ascending) of some of them as known on `today`: the mean
 * logarithm of a gap in days, and the Kaplan-Meier survival of the residual (ln gap - own mean) / own spread, each
 * interval judged by what was known when it began and the open ones counted as not ended yet. Mixed with the published
 * curve by 100 intervals. The order of the customers does not matter.
 */
export function learnRhythm(customers: readonly (readonly number[])[], today: number): RhythmPrior {
  const gaps = customers.flatMap(gapsOf);
  const logs = gaps.map((gap) => Math.log(gap)).sort((a, b) => a - b);
  const logGap =
    (logs.reduce((sum, log) => sum + log, 0) + PUBLISHED_WEIGHT * PUBLISHED.logGap) / (logs.length + PUBLISHED_WEIGHT);
  const intervals: Interval[] = [];
  for (const days of customers) {
    const own = gapsOf(days);
    for (let at = MIN_SHOPPING_DAYS - 1; at < days.length; at++) {
      const { mean, spread } = ownRhythm(own.slice(0, at), logGap);
      const next = days[at + 1];
      const length = Math.max(1, (next ?? today) - days[at]!);
      intervals.push({ residual: (Math.log(length) - mean) / spread, ended: next !== undefined });
    }
  }
  const learned = kaplanMeier(intervals);
  const weight = intervals.length / (intervals.length + PUBLISHED_WEIGHT);
  const survival = Array.from({ length: POINTS }, (_, i) => {
    const published = normalTail((residualAt(i) - PUBLISHED.shift) / PUBLISHED.sigma);
    return round(weight * learned[i]! + (1 - weight) * published);
  });
  return { log_gap: round(logGap), survival, intervals: intervals.length };
}

const gapsOf = (days: readonly number[]) => days.slice(1).map((day, i) => day - days[i]!);
const residualAt = (i: number) => FROM + STEP * i;

/** Share not ended after each point of the curve (Kaplan and Meier 1958); among equals the ended come first. */
function kaplanMeier(intervals: readonly Interval[]): number[] {
  const sorted = [...intervals].sort((a, b) => a.residual - b.residual || Number(b.ended) - Number(a.ended));
  let share = 1;
  let next = 0;
  return Array.from({ length: POINTS }, (_, i) => {
    for (; next < sorted.length && sorted[next]!.residual <= residualAt(i) + 1e-9; next++)
      if (sorted[next]!.ended) share *= 1 - 1 / (sorted.length - next);
    return share;
  });
}

/** Share of intervals that outlast a residual, between the points of the curve by straight lines. */
export function survivalAt({ survival }: RhythmPrior, residual: number): number {
  const at = (residual - FROM) / STEP;
  if (at <= 0) return 1;
  if (at >= POINTS - 1) return survival[POINTS - 1]!;
  const low = Math.floor(at);
  return survival[low]! + (survival[low + 1]! - survival[low]!) * (at - low);
}

/** The first residual that no more than this share outlasts; null when more never come back. */
export function residualOf({ survival }: RhythmPrior, share: number): number | null {
  const high = survival.findIndex((value) => value <= share);
  if (high < 0) return null;
  if (high === 0) return FROM;
  const [before, after] = [survival[high - 1]!, survival[high]!];
  return residualAt(high - 1) + (STEP * (before - share)) / (before - after);
}

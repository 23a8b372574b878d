import type { EvaluationTask, Interval } from "@/lib/contracts/evaluation";
import { round } from "@/lib/domain/signals/round";
import { bootstrap, groupBy } from "./bootstrap";

/** What each method scored on one row; the rows of one customer hang together. */
export type ScoredRow = { customer: string; ours: number; baselines: Readonly<Record<string, number>> };

type Heading = Pick<EvaluationTask, "name" | "scope" | "metric">;

/**
 * A task whose value is the mean over rows: ours, each baseline, and ours minus each baseline on the same rows, with
 * intervals over customers. Rows must all have the same baselines.
 */
export function meanTask(
  heading: Heading,
  rows: readonly ScoredRow[],
  detail?: EvaluationTask["detail"],
): Omit<EvaluationTask, "seconds"> {
  const names = Object.keys(rows[0]?.baselines ?? {});
  const groups = groupBy(rows, ({ customer }) => customer).map((group) => ({
    n: group.length,
    ours: sum(group.map(({ ours }) => ours)),
    others: names.map((name) => sum(group.map(({ baselines }) => baselines[name]!))),
  }));
  type Group = (typeof groups)[number];
  const mean = (of: (group: Group) => number) => (drawn: readonly Group[]) => {
    const n = sum(drawn.map((group) => group.n));
    return n === 0 ? null : sum(drawn.map(of)) / n;
  };
  const paired: Record<string, Interval> = {};
  const baselines: Record<string, number | null> = {};
  for (const [i, name] of names.entries()) {
    baselines[name] = rounded(mean((group) => group.others[i]!)(groups));
    const interval = roundedInterval(
      bootstrap(
        groups,
        mean((group) => group.ours - group.others[i]!),
      ),
    );
    if (interval) paired[name] = interval;
  }
  const ours = mean((group) => group.ours);
  return {
    ...heading,
    n: rows.length,
    value: rounded(ours(groups)),
    interval: roundedInterval(bootstrap(groups, ours)),
    baselines,
    paired,
    ...(detail
      ? { detail: Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, rounded(value)])) }
      : {}),
  };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
export const rounded = (value: number | null): number | null => (value === null ? null : round(value));
export const roundedInterval = (interval: Interval | null): Interval | null =>
  interval && [round(interval[0]), round(interval[1])];

import type { Interval } from "@/lib/contracts/evaluation";
import { random } from "@/lib/domain/random";

const REPLICATES = 1000;

/**
 * Percentile bootstrap (Efron) of any statistic, drawing whole customers with replacement: rows of one customer are not
 * independent. `groups` holds one entry a customer; `statistic` gets as many drawn ones. Replicates in which the
 * statistic is null are left out. The draws depend on the number of customers only, so that two methods measured on the
 * same customers are compared on the same draws. Null below two customers.
 */
export function bootstrap<T>(
  groups: readonly T[],
  statistic: (drawn: readonly T[]) => number | null,
  replicates = REPLICATES,
): Interval | null {
  if (groups.length < 2) return null;
  const { int } = random("bootstrap", groups.length);
  const values: number[] = [];
  for (let i = 0; i < replicates; i++) {
    const value = statistic(groups.map(() => groups[int(0, groups.length - 1)]!));
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (q: number) => values[Math.min(values.length - 1, Math.floor(q * values.length))]!;
  return [at(0.025), at(0.975)];
}

/** Rows of the same key together, keys in code-unit order. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

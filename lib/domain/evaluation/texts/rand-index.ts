const pairs = (n: number): number => (n * (n - 1)) / 2;

/**
 * How far two partitions of the same things agree, corrected for chance: 1 when they are the same, 0 on average for
 * partitions drawn at random (Hubert & Arabie 1985, formula 5). Labels in the order of the things. Null below two
 * things. Two partitions that are each a single group, or each all singletons, agree fully.
 */
export function adjustedRandIndex(one: readonly string[], other: readonly string[]): number | null {
  const n = one.length;
  if (n !== other.length) throw new Error(`Two partitions of the same things: ${n} labels against ${other.length}.`);
  if (n < 2) return null;
  const cells = sizes(one.map((label, i) => `${label}\n${other[i]}`));
  const rows = sizes(one);
  const columns = sizes(other);
  const expected = (rows * columns) / pairs(n);
  const most = (rows + columns) / 2;
  return most === expected ? 1 : (cells - expected) / (most - expected);
}

/** Pairs of things within one group. */
function sizes(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
}

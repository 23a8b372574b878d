/** The value most of a list has, when it is clear: at least `min` entries and at least the given share of them. */
export function dominant(values: readonly string[], min: number, share: number): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const best = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  return best && values.length >= min && best[1] >= share * values.length ? best[0] : null;
}

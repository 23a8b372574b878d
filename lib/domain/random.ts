/** A stream of numbers that depends on its keys alone. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, in proportion to its weight; undefined when no weight is positive. */
  weighted<T>(values: readonly T[], weight: (value: T) => number): T | undefined;
};

function hash(text: string): number {
  // FNV-1a, then an avalanche so that "a|1" and "a|2" start far apart.
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A stream named by its keys: the rows of a day come from a stream of that day, so that generating more days never
 * changes earlier ones. Numbers by mulberry32 (Tommy Ettinger, public domain).
 */
export function random(...keys: readonly (string | number)[]): Random {
  let state = hash(keys.join("|"));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    weighted: (values, weight) => {
      const weights = values.map((value) => Math.max(0, weight(value)));
      let at = next() * weights.reduce((sum, w) => sum + w, 0);
      return values.find((_, i) => {
        at -= weights[i]!;
        return at < 0;
      });
    },
  };
}

import type { Day } from "@/lib/contracts/day";
import type { WornFor } from "@/lib/domain/population";
import { round } from "@/lib/domain/signals/round";
import { dayNumber } from "@/lib/domain/time/days";

/** Pieces of a shelf declared for an occasion on a day. */
export type Declared = { day: Day; shelf: string; occasion: string; items: number };

/** A declared piece counts half after a year: what a dress is worn for changes slowly, what a shop sells does not. */
export const HALF_LIFE_DAYS = 365;

/** What a piece weighs after so many days. */
export const decay = (days: number): number => 0.5 ** (days / HALF_LIFE_DAYS);

/** Sums up to each of its days, of pieces weighed as on the first day of all. */
type Track = { days: number[]; sums: number[] };

/**
 * What pieces were worn for as known on any day, from one pass over the rollups: as halving is a factor, running sums
 * serve every day. Undefined before anything was declared. The order of the rows does not matter.
 */
export function wornForSeries(declared: readonly Declared[]): (day: Day) => WornFor | undefined {
  const first = Math.min(...declared.map(({ day }) => dayNumber(day)));
  const tracksBy = (key: (row: Declared) => string) => {
    const counts = new Map<string, Map<number, number>>();
    for (const row of declared) {
      const days = counts.get(key(row)) ?? new Map<number, number>();
      const day = dayNumber(row.day);
      days.set(day, (days.get(day) ?? 0) + row.items);
      counts.set(key(row), days);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, days]) => [name, track(days, first)] as const);
  };
  const shelves = tracksBy(({ shelf, occasion }) => JSON.stringify([shelf, occasion]));
  const months = tracksBy(({ day, occasion }) => JSON.stringify([occasion, monthOf(day)]));
  return (day) => {
    const today = dayNumber(day);
    const worn: WornFor = { shelves: {}, months: {} };
    for (const [name, track] of shelves) {
      const [shelf, occasion] = JSON.parse(name) as [string, string];
      const weight = weightAt(track, first, today);
      if (weight > 0) worn.shelves[shelf] = { ...worn.shelves[shelf], [occasion]: weight };
    }
    for (const [name, track] of months) {
      const [occasion, month] = JSON.parse(name) as [string, number];
      const weight = weightAt(track, first, today);
      if (weight > 0) worn.months[occasion] = (worn.months[occasion] ?? noMonths).with(month, weight);
    }
    return Object.keys(worn.months).length > 0 ? worn : undefined;
  };
}

const noMonths: readonly number[] = Array.from({ length: 12 }, () => 0);

/** 0 (January) to 11. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1;

function track(items: ReadonlyMap<number, number>, first: number): Track {
  const days = [...items.keys()].sort((a, b) => a - b);
  let sum = 0;
  const sums = days.map((day) => {
    sum += items.get(day)! / decay(day - first);
    return sum;
  });
  return { days, sums };
}

function weightAt({ days, sums }: Track, first: number, today: number): number {
  const at = days.findLastIndex((day) => day <= today);
  return at < 0 ? 0 : round(sums[at]! * decay(today - first));
}

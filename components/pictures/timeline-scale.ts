import type { Day } from "@/lib/contracts/day";

const DAY = 86_400_000;

const instant = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / DAY);
}

/** A year that ends with `asOf` and runs downwards: 0 is `asOf`, 1 is 365 days before. */
export function depthOf(day: Day, asOf: Day): number {
  return daysBetween(day, asOf) / 365;
}

export type MonthMark = { key: string; start: number; middle: number; month: number };

/** The calendar months of the year before `asOf`, newest first, with the depth of their first day and of the middle of what is seen of them. */
export function monthMarks(asOf: Day): MonthMark[] {
  const end = new Date(instant(asOf));
  return Array.from({ length: 13 }, (_, back) => {
    const first = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - back, 1);
    const next = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - back + 1, 1);
    const depth = (at: number) => (instant(asOf) - at) / DAY / 365;
    const bottom = Math.min(1, depth(first));
    const top = Math.max(0, depth(next));
    return {
      key: new Date(first).toISOString().slice(0, 7),
      start: depth(first),
      middle: (top + bottom) / 2,
      month: new Date(first).getUTCMonth(),
      seen: bottom - top,
    };
  })
    .filter(({ seen }) => seen > 0.03)
    .map(({ seen: _, ...mark }) => mark);
}

/** Radius in px of an order's dot: its area follows the ticket, and the smallest still shows. */
export function dotRadius(total: number | null, largest: number): number {
  if (total === null || largest <= 0) return 3;
  return Number(Math.max(2.5, 8.5 * Math.sqrt(Math.max(0, total) / largest)).toFixed(2));
}

/** Moves labels apart so that neighbours keep `gap`; order is kept, and none leaves 0 to `end`. */
export function spread(positions: readonly number[], gap: number, end: number): number[] {
  const placed = [...positions];
  for (let at = 1; at < placed.length; at += 1)
    placed[at] = Math.max(placed[at] as number, (placed[at - 1] as number) + gap);
  const limit = (at: number) => end - (placed.length - 1 - at) * gap;
  return placed.map((position, at) => Math.min(position, Math.max(limit(at), at * gap)));
}

/**
 * A smooth outline of the weeks' views at the right of a line at `x`: a curve through all points, `[depth, width]` in
 * px from above, whose slope at each is that of its neighbours (Catmull-Rom).
 */
export function densityPath(points: readonly (readonly [y: number, width: number])[], x: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "";
  const write = (y: number, width: number) => `${(x + Math.max(0, width)).toFixed(1)},${y.toFixed(1)}`;
  const pointAt = (at: number) => points[Math.max(0, Math.min(points.length - 1, at))] ?? first;
  let path = `M${x},${first[0].toFixed(1)} L${write(...first)}`;
  for (let at = 1; at < points.length; at += 1) {
    const [before, from, to, after] = [pointAt(at - 2), pointAt(at - 1), pointAt(at), pointAt(at + 1)];
    const third = (to[0] - from[0]) / 3;
    const leave = write(from[0] + third, from[1] + (to[1] - before[1]) / 6);
    const arrive = write(to[0] - third, to[1] - (after[1] - from[1]) / 6);
    path += ` C${leave} ${arrive} ${write(...to)}`;
  }
  return `${path} L${x},${last[0].toFixed(1)}`;
}

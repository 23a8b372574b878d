import "server-only";

const minute = 60;
const hour = 60 * minute;

/** Seconds after the first, second, ... failed attempt: thirteen attempts over 27.7 hours. */
export const pauses = [
  5,
  30,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  4 * hour,
  5 * hour,
  6 * hour,
  6 * hour,
];

/** A receiver may ask us to wait, but not to hold its messages for days. */
const longestAsked = 6 * hour;

/**
 * Seconds until the next attempt after `tries` failed ones; null after the last. A tenth more or less, so that what failed
 * together does not come back together; never sooner than the receiver asked for.
 */
export function nextPause(tries: number, asked: number | null, random: () => number = Math.random): number | null {
  const pause = pauses[tries - 1];
  if (pause === undefined) return null;
  return Math.max(pause * (0.9 + 0.2 * random()), Math.min(asked ?? 0, longestAsked));
}

/** Retry-After (RFC 9110, 10.2.3) in seconds from `now`: a number, or a date. Null when it is absent or neither. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max((at - now.getTime()) / 1000, 0);
}

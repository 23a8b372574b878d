import type { Day } from "@/lib/contracts/day";

const DAY_MS = 86_400_000;

export const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const addDays = (day: Day, days: number): Day =>
  new Date((number(day) + days) * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => number(to) - number(from);

/** 1 to 12. */
export const month = (day: Day): number => Number(day.slice(5, 7));

export const isSunday = (day: Day): boolean => new Date(number(day) * DAY_MS).getUTCDay() === 0;

/** All days from `from` to `to`, both included. */
export function* days(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** The instant of a minute of a São Paulo day: three hours behind UTC all year since 2019. */
export const instant = (day: Day, minutes: number, seconds = 0): string =>
  new Date((number(day) * 1440 + minutes + 180) * 60_000 + seconds * 1000).toISOString().replace(".000Z", "Z");

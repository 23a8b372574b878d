import type { Day } from "@/lib/contracts/day";
import { dayNumber, daysBetween } from "@/lib/domain/time/days";

const MS_PER_DAY = 86_400_000;

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" })
    .format(dayNumber(day) * MS_PER_DAY)
    .replace("Sept", "Sep");
}

/** `Monday, 23 November` */
export const longDay = (day: Day) =>
  `${format(day, { weekday: "long" })}, ${format(day, { day: "numeric", month: "long" })}`;

/** `23 November 2026` */
export const fullDay = (day: Day) => format(day, { day: "numeric", month: "long", year: "numeric" });

/** `18 Aug`, with the year when it is not the year of `today`. */
export function shortDay(day: Day, today?: Day): string {
  const sameYear = today !== undefined && day.slice(0, 4) === today.slice(0, 4);
  return format(day, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** `18 August`, with the year when it is not the year of `today`. */
export function mediumDay(day: Day, today: Day): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format(day, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** `March 2019` */
export const monthOf = (day: Day) => format(day, { month: "long", year: "numeric" });

const plural = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;

/** How far a past day lies back: `today`, `yesterday`, `9 days ago`, `5 weeks ago`, `7 months ago`. */
export function daysAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 28) return `${days} days ago`;
  if (days < 84) return `${plural(Math.round(days / 7), "week")} ago`;
  if (days < 700) return `${plural(Math.round(days / 30.4), "month")} ago`;
  return `${plural(Math.round(days / 365.25), "year")} ago`;
}

/** How far a due day lies: `today`, `tomorrow`, `in 4 days`, `in 5 weeks`, `2 days late`. */
export function dueIn(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days < 0) return `${plural(-days, "day")} late`;
  if (days < 21) return `in ${days} days`;
  return `in ${plural(Math.round(days / 7), "week")}`;
}

/** `in 40 minutes`, `in 3 hours`, `now`, or null when it is over by more than an hour. */
export function timeUntil(startsAt: string, now: string): string | null {
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / 60_000);
  if (minutes < -60) return null;
  if (minutes <= 0) return "now";
  if (minutes < 60) return `in ${plural(minutes, "minute")}`;
  return `in ${plural(Math.round(minutes / 60), "hour")}`;
}

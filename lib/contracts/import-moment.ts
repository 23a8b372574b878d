import { optional, type Refuse } from "@/lib/contracts/import-cell";

const momentPattern =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function parseMoment(given: string): string | null {
  const parts = momentPattern.exec(given)?.groups;
  if (!parts || !isDate(parts.date!)) return null;
  if (!parts.time) return parts.date!;
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(parts.time)) return null;
  if (parts.zone && /^[+-](1[5-9]|[2-9])/.test(parts.zone)) return null;
  return `${parts.date} ${parts.time}${parts.zone ? ` ${parts.zone}` : ""}`;
}

/** Whether the day exists in the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return text >= "1800" && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A date, or a date and time, as text PostgreSQL reads; without a zone it is local to the retailer. */
export function readMoment(given: string, refuse: Refuse): string {
  return parseMoment(given) ?? refuse("is not a date", "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ");
}

/** A day; the time of a date-time is ignored. */
export const day = optional(
  (given, refuse) => parseMoment(given)?.slice(0, 10) ?? refuse("is not a date", "write YYYY-MM-DD"),
);

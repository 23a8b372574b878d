import { optional, type Refuse } from "@/lib/contracts/import-cell";

/** A date as the retailer's calendar has it, or an instant with its zone. Both as PostgreSQL reads them. */
export type Moment = { local: string; zoned: null } | { local: null; zoned: string };

const momentPattern =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function parseMoment(given: string): Moment | null {
  const parts = momentPattern.exec(given)?.groups;
  if (!parts || !isDate(parts.date!)) return null;
  if (!parts.time) return { local: `${parts.date} 00:00:00`, zoned: null };
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(parts.time)) return null;
  if (!parts.zone) return { local: `${parts.date} ${parts.time}`, zoned: null };
  if (/^[+-]/.test(parts.zone) && Number(parts.zone.slice(1, 3)) > 14) return null;
  return { local: null, zoned: `${parts.date} ${parts.time} ${parts.zone}` };
}

/** Whether the day exists in the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return text >= "1800" && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A date, or a date and time; without a zone it is local to the retailer. */
export const readMoment = (given: string, refuse: Refuse): Moment =>
  parseMoment(given) ?? refuse("is not a date", "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ");

/** A day; the time of a date-time is ignored. */
export const day = optional((given, refuse) => {
  const value = parseMoment(given);
  return value ? (value.local ?? value.zoned).slice(0, 10) : refuse("is not a date", "write YYYY-MM-DD");
});

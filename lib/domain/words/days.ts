import type { Day } from "@/lib/contracts/day";
import { type Said, said } from "./said";

const formats = {
  dayMonth: { day: "numeric", month: "long" },
  dayMonthYear: { day: "numeric", month: "long", year: "numeric" },
  monthYear: { month: "long", year: "numeric" },
  month: { month: "long" },
} as const;
type Format = keyof typeof formats;

const make = (locale: string) => (format: Format) =>
  [format, new Intl.DateTimeFormat(locale, { ...formats[format], timeZone: "UTC" })] as const;
const inEnglish = Object.fromEntries((Object.keys(formats) as Format[]).map(make("en-GB")));
const inPortuguese = Object.fromEntries((Object.keys(formats) as Format[]).map(make("pt-BR")));

function write(format: Format, date: Date): Said {
  // Brazil says "1º de maio".
  return said(inEnglish[format]!.format(date), inPortuguese[format]!.format(date).replace(/^1 de /, "1º de "));
}

/** "18 August" within the year before `asOf`, else "18 August 2024"; "18 de agosto". */
export function dayText(day: Day, asOf: Day): Said {
  const recent = day > `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  return write(recent ? "dayMonth" : "dayMonthYear", utc(day));
}
/** "18 August 2024", "18 de agosto de 2024". */
export const fullDay = (day: Day): Said => write("dayMonthYear", utc(day));
/** "August 2024", "agosto de 2024". */
export const monthYearText = (day: Day): Said => write("monthYear", utc(day));
/** 1 -> "January", "janeiro". */
export const monthText = (month: number): Said => write("month", new Date(Date.UTC(2000, month - 1, 1)));

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

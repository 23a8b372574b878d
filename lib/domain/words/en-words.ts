import type { Day, Money } from "@/lib/contracts/profile";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const dayMonthYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthYear = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const monthOnly = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const choice = new Intl.ListFormat("en-GB", { type: "disjunction" });
const moneyFormats = new Map<string, Intl.NumberFormat>();

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** 3 -> "three", 14 -> "14", 1250 -> "1,250". */
export const countWord = (n: number): string => small[n] ?? number.format(n);
export const figure = (n: number): string => number.format(n);
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
/** "18 August" within the year before `asOf`, else "18 August 2024". */
export function dayText(day: Day, asOf: Day): string {
  const recent = day > `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  return (recent ? dayMonth : dayMonthYear).format(utc(day));
}
/** "18 August 2024". */
export const fullDay = (day: Day): string => dayMonthYear.format(utc(day));
/** "August 2024". */
export const monthYearText = (day: Day): string => monthYear.format(utc(day));
/** 1 -> "January". */
export const monthText = (month: number): string => monthOnly.format(new Date(Date.UTC(2000, month - 1, 1)));
/** "a, b and c". */
export const listText = (items: readonly string[]): string => list.format(items);
/** "a, b or c". */
export const choiceText = (items: readonly string[]): string => choice.format(items);

/** "R$5,940": whole units from 100 on, since nobody plans by the cent. */
export function moneyText({ amount, currency }: Money): string {
  const value = Number(amount);
  const whole = Math.abs(value) >= 100 || Number.isInteger(value);
  const key = `${currency} ${whole}`;
  let format = moneyFormats.get(key);
  if (!format) {
    const digits = whole ? 0 : 2;
    format = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    moneyFormats.set(key, format);
  }
  return format.format(value);
}

/** 2.9 -> "about three times", 2 -> "twice", 1.5 -> "half as much again": always a rounded-down word, never a boast. */
export function timesText(times: number): string | null {
  if (times < 1.4) return null;
  if (times < 1.9) return "half as often again";
  if (times < 2.9) return "twice as often";
  if (times < 10) return `${countWord(Math.floor(times + 0.1))} times as often`;
  return "many times as often";
}

/** "once", "twice", "three times". */
export const timesWord = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${countWord(n)} times`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const sentence = (text: string): string => `${capital(text)}.`;

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

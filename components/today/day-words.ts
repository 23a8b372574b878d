import type { TodayView } from "@/lib/contracts/customer-view";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Small numbers as words, larger ones as figures. */
export function numberWord(n: number): string {
  return WORDS[n] ?? new Intl.NumberFormat("en").format(n);
}

const counted = (n: number, one: string, many: string) => `${numberWord(n)} ${n === 1 ? one : many}`;

/** How many things the server lists at most: a full list may go on. */
export const DUE_LISTED = 12;

/** `Three appointments, seven opportunities due this week, two of the profiles out of date.` */
export function daySentence({ appointments, due }: Pick<TodayView, "appointments" | "due">): string {
  const stale = appointments.filter(({ customer }) => (customer.profile?.events_since ?? 0) > 0).length;
  const more = due.length >= DUE_LISTED ? " or more" : "";
  const parts = [
    counted(appointments.length, "appointment", "appointments"),
    due.length > 0 &&
      `${numberWord(due.length)}${more} ${due.length === 1 ? "opportunity" : "opportunities"} due this week`,
    stale > 0 && `${counted(stale, "profile", "profiles")} behind the latest visits`,
  ];
  const words = parts.filter(Boolean).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

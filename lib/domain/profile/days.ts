import type { Day } from "@/lib/contracts/profile";

const millisecondsADay = 86_400_000;
const ordinal = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsADay;

export const addDays = (day: Day, days: number): Day =>
  new Date((ordinal(day) + days) * millisecondsADay).toISOString().slice(0, 10);
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

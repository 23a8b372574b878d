import type { Piece } from "@/lib/domain/signals/pieces";
import { daysBetween } from "@/lib/domain/time/days";
import type { ChangeWindow } from "./change-window";

const YEAR = 365.25;
/** How far from the same date of an earlier year still is the same season. */
const SEASON_DAYS = 21;

/** Pieces of the history from the same weeks of earlier years, three weeks around the end of the recent window. */
export function sameWeeks({ recent, baseline }: ChangeWindow): Piece[] {
  const end = recent.reduce((last, { day }) => (day > last ? day : last), "");
  return baseline.filter(({ day }) => {
    const ago = daysBetween(day, end);
    return ago > YEAR / 2 && Math.abs(ago - YEAR * Math.round(ago / YEAR)) <= SEASON_DAYS;
  });
}

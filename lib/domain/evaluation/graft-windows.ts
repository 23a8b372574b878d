import type { Day } from "@/lib/contracts/day";
import { type ChangePiece, type ChangeWindow, changePieces } from "@/lib/domain/behavior/change-window";
import { addDays } from "@/lib/domain/time/days";
import { dossierAt, type Records } from "./history";

/** A customer's recent window, of which `end` is the last day, and everything before it. */
export type OwnWindow = ChangeWindow & { customer: string; end: Day };

/** Cuts the window that ends with a customer's last day; null where there is none. Pieces are sorted by day. */
export type Cut = (pieces: readonly ChangePiece[]) => ChangeWindow | null;

/** The shortest run of whole days at the end that holds `n` pieces. */
export const lastItems =
  (n: number): Cut =>
  (pieces) => {
    const from = pieces.at(-n)?.day;
    return from === undefined ? null : cutAt(pieces, from);
  };

/** The last `days` days, the last day included. */
export const lastDays =
  (days: number): Cut =>
  (pieces) => {
    const last = pieces.at(-1)?.day;
    return last === undefined ? null : cutAt(pieces, addDays(last, 1 - days));
  };

function cutAt(pieces: readonly ChangePiece[], from: Day): ChangeWindow {
  const at = pieces.findIndex(({ day }) => day >= from);
  return { recent: pieces.slice(at), baseline: pieces.slice(0, at) };
}

/**
 * Everything each customer bought and looked at, oldest first, by customer id in code-unit order. Returns known by the
 * last day of the records are left out on every earlier day too.
 */
export function allPieces(records: Records): Map<string, ChangePiece[]> {
  const end = records.last_day ?? "9999-12-31";
  return new Map(
    records.histories.map((history) => [
      history.customer.id,
      changePieces(dossierAt(records, history, end)).sort((a, b) =>
        a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1,
      ),
    ]),
  );
}

/**
 * Windows of one customer, the newest first: one per day on which something happened, or with `apart` only those in
 * which no piece is in two.
 */
export function windowsOf(
  customer: string,
  pieces: readonly ChangePiece[],
  cut: Cut,
  apart: boolean,
  atLeast: { recent: number; baseline: number },
): OwnWindow[] {
  const windows: OwnWindow[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    const end = rest.at(-1)!.day;
    const window = cut(rest);
    const enough =
      window && window.recent.length >= atLeast.recent && window.baseline.length >= atLeast.baseline ? window : null;
    if (enough) windows.push({ ...enough, customer, end });
    rest = apart && enough ? enough.baseline : rest.filter(({ day }) => day < end);
  }
  return windows;
}

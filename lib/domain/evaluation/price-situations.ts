import type { Day } from "@/lib/contracts/day";
import { boughtPieces, type Piece } from "@/lib/domain/signals/pieces";
import { dossierAt, type Records } from "./history";

/** A shopping day of a customer: what was bought before, and on the day. `last`: the customer's last one. */
export type ShoppingSituation = { customer: string; day: Day; before: Piece[]; bought: Piece[]; last: boolean };

/** Every shopping day with at least so many kept pieces before it. */
export function priceSituations(records: Records, minBefore: number): ShoppingSituation[] {
  return records.histories.flatMap((history) => {
    const pieces = boughtPieces(dossierAt(records, history, records.last_day ?? "9999-12-31"));
    const days = [...new Set(pieces.map(({ day }) => day))];
    return days.flatMap((day, i) => {
      const before = pieces.filter((piece) => piece.day < day);
      const bought = pieces.filter((piece) => piece.day === day);
      return before.length < minBefore
        ? []
        : { customer: history.customer.id, day, before, bought, last: i === days.length - 1 };
    });
  });
}

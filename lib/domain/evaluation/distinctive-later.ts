import type { Population } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { shoppingDays, usualShares } from "@/lib/domain/signals/strength-days";
import type { Preference } from "./distinctive-rules";

/** A preference and what came after: pieces with the value, and how many others would have bought of as many. */
export type Kept = Preference & { bought: number; expected: number; of: number };

/**
 * What the later pieces say of preferences stated before them, against what other customers bought at the time of each
 * (28 days). Preferences in attributes of which nothing is known later are left out.
 */
export function followUp(
  stated: readonly Preference[],
  pieces: readonly Piece[],
  later: readonly Piece[],
  { purchase, day }: Population,
): Kept[] {
  const reference = { all: purchase.all, blocks: purchase.blocks, day };
  return stated.flatMap((preference) => {
    const { attribute, value } = preference;
    // Own pieces are taken out of the population, the earlier ones too; days are then the later ones.
    const days = shoppingDays(later, attribute);
    const shares = usualShares(pieces, attribute, days, reference).shares(value);
    let bought = 0;
    let expected = 0;
    let of = 0;
    for (const [i, one] of days.entries()) {
      for (const piece of later) {
        if (piece.day !== one.day || piece.values[attribute].length === 0) continue;
        of++;
        expected += shares[i]!;
        if (piece.values[attribute].includes(value)) bought++;
      }
    }
    return of > 0 ? [{ ...preference, bought, expected, of }] : [];
  });
}

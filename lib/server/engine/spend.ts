import "server-only";
import type { Money } from "@/lib/contracts/money";
import type { ActiveEngine } from "@/lib/server/engine/active-engine";

export type Tokens = { input: number; output: number };
/** What a call may cost at most, held back from the day's budget until the call has ended. */
export type Reservation = { id: string };

/** Holds back what the call may cost. Throws `budget_reached` when the day's budget does not hold it. */
export async function reserveCall(_engine: ActiveEngine, _atMost: Tokens): Promise<Reservation> {
  return { id: "" };
}

/** Puts what the call did cost in the place of what was held back. */
export async function settleCall(_engine: ActiveEngine, _reservation: Reservation, _used: Tokens): Promise<void> {}

/** What so many tokens cost; null where prices are not known. */
export function costOf(_engine: ActiveEngine, _used: Tokens): Money | null {
  return null;
}

import type { Counts, CountsByAttribute, PopulationAttribute } from "@/lib/domain/population";

const none: Counts = { total: 0, values: {} };

/** Counts of an attribute; empty when the population has none. */
export function countsOf(counts: CountsByAttribute, attribute: PopulationAttribute): Counts {
  return counts[attribute] ?? none;
}

/** How many items of an unseen value the population is taken to have: keeps every share above zero. */
const UNSEEN = 0.5;

/**
 * Share of a value among all customers with the customer's own items left out, so that in a small shop nobody is
 * compared with himself. Never zero.
 */
export function shareWithout(counts: Counts, value: string, own: number, ownTotal: number): number {
  const total = Math.max(0, counts.total - ownTotal);
  const count = Math.max(0, (counts.values[value] ?? 0) - own);
  return Math.min(1, (count + UNSEEN) / (total + 2 * UNSEEN));
}

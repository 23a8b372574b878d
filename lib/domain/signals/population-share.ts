import type { Day } from "@/lib/contracts/profile";
import type { Counts, CountsByAttribute, PopulationAttribute } from "@/lib/domain/population";
import { type Piece, valuesOf } from "./pieces";

const none: Counts = { total: 0, values: {} };

/** Counts of an attribute; empty when the population has none. */
export function countsOf(counts: CountsByAttribute, attribute: PopulationAttribute): Counts {
  return counts[attribute] ?? none;
}

/** All customers but one: how many items they have of a value, and in all. */
export type Others = { total: number; count: (value: string) => number };

/**
 * Takes a customer's own pieces of `from`..`to` out of all customers' counts, so that in a small shop nobody is compared
 * with himself. Views are counted once a product and day by us and once an event by the population: never below zero.
 */
export function others(
  counts: Counts,
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  from: Day,
  to: Day,
): Others {
  const own = new Map<string, number>();
  let items = 0;
  for (const piece of pieces) {
    if (piece.day < from || piece.day > to) continue;
    const values = valuesOf(piece, attribute);
    if (values.length > 0) items++;
    for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
  }
  return {
    total: Math.max(0, counts.total - items),
    count: (value) => Math.max(0, (counts.values[value] ?? 0) - (own.get(value) ?? 0)),
  };
}

/** How many items of an unseen value the others are taken to have: keeps every share above zero. */
const UNSEEN = 0.5;

/** Share of a value among the other customers' items, above zero and at most one. */
export function shareOf({ total, count }: Others, value: string): number {
  return Math.min(1, (count(value) + UNSEEN) / (total + 2 * UNSEEN));
}

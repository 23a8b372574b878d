import type { Day } from "@/lib/contracts/day";
import type { Counts, CountsByAttribute, PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "./pieces";

const none: Counts = { total: 0, values: {} };

/** Counts of an attribute; empty when the population has none. */
export function countsOf(counts: CountsByAttribute, attribute: PopulationAttribute): Counts {
  return counts[attribute] ?? none;
}

type Listed = { values: readonly string[]; mentions: number };
// A snapshot never changes: its values are sorted and summed once, not once a customer.
const listed = new WeakMap<Counts, Listed>();

function list(counts: Counts): Listed {
  const known = listed.get(counts);
  if (known) return known;
  const values = Object.keys(counts.values).sort();
  const made = { values, mentions: values.reduce((sum, value) => sum + counts.values[value]!, 0) };
  listed.set(counts, made);
  return made;
}

/** The values a population has of an attribute, in order. */
export function valuesIn(counts: Counts): readonly string[] {
  return list(counts).values;
}

/** All customers but one: items with a known value, mentions of values (more, where one item has several), and counts. */
export type Others = { items: number; mentions: number; count: (value: string) => number };

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
  let mentions = 0;
  for (const piece of pieces) {
    if (piece.day < from || piece.day > to) continue;
    const values = piece.values[attribute];
    if (values.length > 0) items++;
    mentions += values.length;
    for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
  }
  return {
    items: Math.max(0, counts.total - items),
    mentions: Math.max(0, list(counts).mentions - mentions),
    count: (value) => Math.max(0, (counts.values[value] ?? 0) - (own.get(value) ?? 0)),
  };
}

/** How many items of an unseen value the others are taken to have: keeps every share above zero. */
const UNSEEN = 0.5;

/** Share of a value among the other customers' items, above zero and at most one. */
export function shareOf({ items, count }: Others, value: string): number {
  return Math.min(1, (count(value) + UNSEEN) / (items + 2 * UNSEEN));
}

/** The same among their mentions: shares of `kinds` values that add up to one. */
export function partOf({ mentions, count }: Others, value: string, kinds: number): number {
  return (count(value) + UNSEEN) / (mentions + UNSEEN * kinds);
}

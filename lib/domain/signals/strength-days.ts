import type { Day } from "@/lib/contracts/day";
import { BLOCK_DAYS, type Counts, type CountsByAttribute, type PopulationAttribute } from "@/lib/domain/population";
import { dayNumber } from "@/lib/domain/time/days";
import type { Piece } from "./pieces";
import { countsOf, type Others, others, shareOf } from "./population-share";

/** What one day's purchases tell of an attribute: `n` different products whose value is known, and how many have each. */
export type ShoppingDay = { day: Day; n: number; counts: ReadonlyMap<string, number> };

/**
 * Pieces a day with `n` of them counts as. What is bought together is alike (the correlation within a day is .1 for
 * colours and .45 for departments), so that ten pieces of one day tell less than ten of ten days.
 */
export const weightOfDay = (n: number): number => Math.sqrt(n);

/** The days on which the attribute is known, oldest first. The same product in two sizes is one choice. */
export function shoppingDays(pieces: readonly Piece[], attribute: PopulationAttribute): ShoppingDay[] {
  const days = new Map<Day, { products: Set<string>; counts: Map<string, number> }>();
  for (const { day, product_id, values } of pieces) {
    const known = values[attribute];
    if (known.length === 0) continue;
    const own = days.get(day) ?? { products: new Set(), counts: new Map() };
    days.set(day, own);
    if (own.products.has(product_id)) continue;
    own.products.add(product_id);
    for (const value of known) own.counts.set(value, (own.counts.get(value) ?? 0) + 1);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { products, counts }]) => ({ day, n: products.size, counts }));
}

/** Against whom a customer is compared: all customers' counts, and those of each 28 days (none for views). */
export type Reference = { all: CountsByAttribute; blocks: readonly CountsByAttribute[]; day: Day };

/** How many pieces of all time a block of 28 days is shrunk by: a small shop's month says little of rare values. */
const BLOCK_PULL = 200;

/** Shares of a value among all other customers. */
export type Usual = {
  /** Over all time. */
  share: (value: string) => number;
  /** In each of the blocks of 28 days the customer's shopping days fell into, in the order of the days. */
  shares: (value: string) => number[];
};

const nobody: Counts = { total: 0, values: {} };

/** What other customers buy over all time and at the time of each of these shopping days of the customer's. */
export function usualShares(
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  days: readonly ShoppingDay[],
  { all, blocks, day }: Reference,
): Usual {
  const today = dayNumber(day);
  const blockOf = (of: Day) => Math.floor((today - dayNumber(of)) / BLOCK_DAYS);
  const everyone = others(countsOf(all, attribute), pieces, attribute, "0000-01-01", day);
  const share = (value: string) => shareOf(everyone, value);
  const rest = new Map<number, Others>();
  const index = days.map((one) => blockOf(one.day));
  const own = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const block = blockOf(piece.day);
    const list = own.get(block);
    if (list) list.push(piece);
    else own.set(block, [piece]);
  }
  const visited = [...new Set(index)];
  for (const block of visited) {
    const counts = blocks[block]?.[attribute] ?? nobody;
    rest.set(block, others(counts, own.get(block) ?? [], attribute, "0000-01-01", day));
  }
  return {
    share,
    shares: (value) => {
      const always = share(value);
      const then = new Map<number, number>();
      for (const block of visited) {
        const { count, items } = rest.get(block)!;
        then.set(block, (count(value) + BLOCK_PULL * always) / (items + BLOCK_PULL));
      }
      return index.map((block) => then.get(block)!);
    },
  };
}

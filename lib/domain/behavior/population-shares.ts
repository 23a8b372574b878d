import type { Day } from "@/lib/contracts/day";
import { BLOCK_DAYS, type Counts, type Population, type PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf, valuesIn } from "@/lib/domain/signals/population-share";
import { daysBetween } from "@/lib/domain/time/days";

/** Pull of all time on a window of the population, in items. */
const PULL = 50;
/** How many items of an unseen value the others are taken to have. */
const UNSEEN = 0.5;
const RECENT_DAYS = 56;

/** Shares of all other customers, above zero. */
export type PopulationShares = {
  /** In the last 56 days, purchases and views in the proportion of the recent window. */
  now: (value: string) => number;
  /** When the piece was bought: its block of 28 days and the one before. For a view, over all time. */
  earlier: (piece: Piece, value: string) => number;
};

type Sum = { mentions: number; of: (value: string) => number };

/**
 * What the other customers' pieces are like now and were like then. The pieces are the customer's own, history and
 * recent window, and are taken out of every count; `viewed` is the part of the recent window that was only looked at.
 */
export function populationShares(
  population: Population,
  attribute: PopulationAttribute,
  pieces: readonly Piece[],
  viewed: number,
): PopulationShares {
  const kinds = new Set([
    ...valuesIn(countsOf(population.purchase.all, attribute)),
    ...valuesIn(countsOf(population.view.all, attribute)),
    ...pieces.flatMap((piece) => piece.values[attribute]),
  ]).size;
  const age = remembered((day) => daysBetween(day, population.day));
  const shares = (source: "purchase" | "view") => {
    const own = pieces.filter((piece) => piece.bought === (source === "purchase"));
    const { all: total, last56 } = population[source];
    const blocks = source === "purchase" ? population.purchase.blocks : [];
    const tallies = tally(own, attribute, age);
    const all = without([countsOf(total, attribute)], [tallies.all]);
    const ever = (value: string) => (all.of(value) + UNSEEN) / (all.mentions + UNSEEN * kinds);
    const within = (sum: Sum) => remembered((value) => (sum.of(value) + PULL * ever(value)) / (sum.mentions + PULL));
    const byBlock = new Map<number, (value: string) => number>();
    const at = (block: number) => {
      const known = byBlock.get(block);
      if (known) return known;
      const two = [block, block + 1].filter((i) => i < blocks.length);
      const made = within(
        without(
          two.map((i) => countsOf(blocks[i]!, attribute)),
          two.map((i) => tallies.blocks.get(i)),
        ),
      );
      byBlock.set(block, made);
      return made;
    };
    return { empty: all.mentions === 0, now: within(without([countsOf(last56, attribute)], [tallies.recent])), at };
  };
  const bought = shares("purchase");
  const looked = shares("view");
  const part = looked.empty ? 0 : bought.empty ? 1 : viewed;
  return {
    now: remembered((value) => (1 - part) * bought.now(value) + part * looked.now(value)),
    earlier: (piece, value) => (piece.bought ? bought : looked).at(blockOf(age(piece.day)))(value),
  };
}

const blockOf = (age: number) => Math.max(0, Math.floor(age / BLOCK_DAYS));

function remembered(of: (key: string) => number): (key: string) => number {
  const known = new Map<string, number>();
  return (value) => {
    const made = known.get(value) ?? of(value);
    known.set(value, made);
    return made;
  };
}

type Tally = Map<string, number>;

function tally(pieces: readonly Piece[], attribute: PopulationAttribute, age: (day: Day) => number) {
  const all: Tally = new Map();
  const recent: Tally = new Map();
  const blocks = new Map<number, Tally>();
  const add = (counts: Tally, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const piece of pieces) {
    const days = age(piece.day);
    if (days < 0) continue;
    const block = blocks.get(blockOf(days)) ?? new Map<string, number>();
    blocks.set(blockOf(days), block);
    for (const value of piece.values[attribute]) {
      add(all, value);
      add(block, value);
      if (days < RECENT_DAYS) add(recent, value);
    }
  }
  return { all, recent, blocks };
}

/** Mentions left when the customer's own are taken out; views are counted once a day by us: never below zero. */
function without(counts: readonly Counts[], own: readonly (Tally | undefined)[]): Sum {
  let mentions = 0;
  for (const [i, each] of counts.entries()) {
    mentions += mentionsOf(each);
    for (const n of own[i]?.values() ?? []) mentions -= n;
  }
  return {
    mentions: Math.max(0, mentions),
    of: (value) =>
      counts.reduce((sum, each, i) => sum + Math.max(0, (each.values[value] ?? 0) - (own[i]?.get(value) ?? 0)), 0),
  };
}

// A snapshot never changes: its blocks are summed once, not once a customer.
const summed = new WeakMap<Counts, number>();

function mentionsOf(counts: Counts): number {
  const known = summed.get(counts);
  if (known !== undefined) return known;
  const made = valuesIn(counts).reduce((sum, value) => sum + counts.values[value]!, 0);
  summed.set(counts, made);
  return made;
}

import type { Day } from "@/lib/contracts/day";
import type { Counts, WornFor } from "@/lib/domain/population";
import { round } from "@/lib/domain/signals/round";
import { occasionOdds, PULL } from "./occasion-odds";
import { sureOccasions } from "./sure-occasions";
import type { Declared } from "./worn-for-series";

/**
 * Rollups that are kept where purchases declare occasions, over products whose own column gives none. `worn_for`: declared
 * pieces, value occasion and shelf; `untold`: pieces that declare nothing, value shelf; `suits`: of these, those that the
 * taxonomy has an occasion for, value occasion and shelf, and once with a blank occasion for the pieces that have any.
 */
export type OccasionRollup = "worn_for" | "untold" | "suits";

/** Pieces of a window that declare nothing, by shelf; and what the taxonomy says of them, by shelf and occasion. */
export type Untold = { pieces: Map<string, number>; suits: Map<string, Map<string, number>> };

const split = (value: string): [occasion: string, shelf: string] => {
  const at = value.indexOf("\n");
  return [value.slice(0, at), value.slice(at + 1)];
};

type Row = { day: Day; attribute: string; value: string; items: number };

export function readDeclared(rollups: readonly Row[]): Declared[] {
  return rollups
    .filter(({ attribute }) => attribute === "worn_for")
    .map(({ day, value, items }) => {
      const [occasion, shelf] = split(value);
      return { day, shelf, occasion, items };
    });
}

/** Notes the items of one value in a window. */
export function noteUntold({ pieces, suits }: Untold, attribute: OccasionRollup, value: string, items: number): void {
  if (attribute === "untold") pieces.set(value, items);
  if (attribute !== "suits") return;
  const [occasion, shelf] = split(value);
  suits.set(shelf, (suits.get(shelf) ?? new Map()).set(occasion, items));
}

/**
 * All customers' pieces by occasion as a customer's own are read: of a shelf that enough declared pieces speak of, those
 * that declare nothing count for what its pieces are for, in place of the taxonomy's occasions. A customer's own habits and
 * seasons decide over single pieces, which sums cannot know: an occasion counts for its share of the shelf even where
 * it is not sure, so that a lift is stated too low rather than too high. Snapshots of retailers where nobody declares
 * anything stay as they are.
 */
export function recountOccasions(
  worn: WornFor | undefined,
): (counted: Counts | undefined, untold: Untold) => Counts | undefined {
  const odds = worn && occasionOdds({ lines: [], products: {} }, { day: NEVER, worn_for: worn });
  const shelves = new Map<string, { shares: ReadonlyMap<string, number>; sure: boolean } | null>();
  const read = (shelf: string) => {
    const known = shelves.get(shelf);
    if (known !== undefined) return known;
    const found = odds!.ofShelf(shelf);
    const sure = sureOccasions(found);
    const shares = new Map(found.occasions.map(({ value, probability }) => [value, probability]));
    for (const { value } of sure ?? []) shares.set(value, 1);
    const made = found.told < PULL ? null : { shares, sure: sure !== null };
    shelves.set(shelf, made);
    return made;
  };
  return (counted, untold) => {
    if (!odds || untold.pieces.size === 0) return counted;
    const values = { ...counted?.values };
    let total = counted?.total ?? 0;
    const add = (value: string, items: number) => {
      values[value] = (values[value] ?? 0) + items;
    };
    for (const [shelf, pieces] of [...untold.pieces].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const learned = read(shelf);
      if (!learned) continue;
      const suits = untold.suits.get(shelf) ?? new Map<string, number>();
      total += pieces - Math.min(pieces, suits.get("") ?? 0);
      if (learned.sure) for (const [value, items] of suits) if (value !== "") add(value, -items);
      for (const [value, share] of learned.shares)
        add(value, Math.max(0, pieces * share - (learned.sure ? 0 : (suits.get(value) ?? 0))));
    }
    const kept = Object.entries(values).map(([value, items]) => [value, round(items)] as const);
    return { total, values: Object.fromEntries(kept.filter(([, items]) => items > 0)) };
  };
}

/** No customer is left out of all customers: the day that own lines are taken out up to does not matter. */
const NEVER = "0000-01-01";

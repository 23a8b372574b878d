import { random } from "@/lib/domain/random";
import type { Piece } from "@/lib/domain/signals/pieces";
import { dayNumber } from "@/lib/domain/time/days";

/** Days within which baskets change hands when customers are to keep their days. */
const NEAR_DAYS = 14;

/** All pieces of one customer on one day. */
type Basket = readonly Piece[];

/**
 * Customers without taste: every basket (all pieces of one customer on one day, with its day) goes to another customer
 * drawn at random, and each keeps the number of baskets. "near" swaps only within the same 14 days of the calendar, so
 * that each customer also keeps the season and rhythm of shopping: the stricter control, since a test may not take the
 * winter for a taste. "any" swaps over all time. Two baskets of one day that meet become one. The draws depend on `seed`.
 */
export function shuffleBaskets(
  customers: readonly (readonly Piece[])[],
  seed: number,
  within: "near" | "any",
): Piece[][] {
  const slots = customers.flatMap((pieces, owner) => basketsOf(pieces).map((basket) => ({ owner, basket })));
  const groups = new Map<number, typeof slots>();
  for (const slot of slots) {
    const key = within === "any" ? 0 : Math.floor(dayNumber(slot.basket[0]!.day) / NEAR_DAYS);
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  const drawn: Piece[][] = customers.map(() => []);
  for (const [key, group] of [...groups].sort(([a], [b]) => a - b)) {
    const { int } = random("shuffled baskets", within, seed, key);
    const baskets = group.map(({ basket }) => basket);
    for (let i = baskets.length - 1; i > 0; i--) {
      const other = int(0, i);
      [baskets[i], baskets[other]] = [baskets[other]!, baskets[i]!];
    }
    for (const [i, { owner }] of group.entries()) drawn[owner]!.push(...baskets[i]!);
  }
  for (const pieces of drawn) pieces.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  return drawn;
}

/** Pieces by day; they come oldest first. */
export function basketsOf(pieces: readonly Piece[]): Basket[] {
  const baskets: Piece[][] = [];
  for (const piece of pieces) {
    const last = baskets.at(-1);
    if (last && last[0]!.day === piece.day) last.push(piece);
    else baskets.push([piece]);
  }
  return baskets;
}

import type { Day } from "@/lib/contracts/day";
import type { Random } from "@/lib/domain/random";
import type { Piece } from "./products";
import { anyType, appeal, EXPLORES, seasonOf, type Taste } from "./taste";

type Pull = { pieces: readonly { piece: Piece; weight: number }[]; total: number };

export type Catalogue = {
  seed: string;
  all: Piece[];
  byType: Map<string, Piece[]>;
  middle: Map<string, number>;
  pulls: WeakMap<Taste, Pull>;
};

export function catalogueOf(seed: string, all: Piece[]): Catalogue {
  const byType = new Map<string, Piece[]>();
  for (const piece of all) byType.set(piece.type, [...(byType.get(piece.type) ?? []), piece]);
  const middle = new Map(
    [...byType].map(([type, list]) => {
      const prices = list.map((p) => p.price).sort((a, b) => a - b);
      return [type, prices[Math.floor(prices.length / 2)]!];
    }),
  );
  return { seed, all, byType, middle, pulls: new WeakMap() };
}

/** One piece of a type that is out on `day`, by taste and by `also` (owned already, reduced, ...). */
export function choosePiece(
  catalogue: Catalogue,
  taste: Taste,
  type: string,
  r: Random,
  day: Day,
  also: (piece: Piece) => number = () => 1,
): Piece | undefined {
  const out = (catalogue.byType.get(type) ?? []).filter((piece) => piece.availableFrom <= day);
  return r.weighted(out, (piece) => appeal(taste, piece, catalogue.middle.get(type)!) * also(piece));
}

/** How strongly every piece of the catalogue draws a taste, whatever the day; computed once a taste. */
function pull(catalogue: Catalogue, taste: Taste): Pull {
  const known = catalogue.pulls.get(taste);
  if (known) return known;
  const pieces = Object.entries(taste.types).flatMap(([type, weight]) => {
    const list = catalogue.byType.get(type)!;
    return list.map((piece) => ({
      piece,
      // The root keeps types of few pieces from being worn out at once.
      weight: (weight / Math.sqrt(list.length)) * appeal(taste, piece, catalogue.middle.get(type)!),
    }));
  });
  const computed = { pieces, total: pieces.reduce((sum, { weight }) => sum + weight, 0) };
  catalogue.pulls.set(taste, computed);
  return computed;
}

/**
 * One piece of any type: mostly by type and look together, so that a favourite colour leads from type to type once the
 * nearest pieces are owned; at times something from anywhere in the department. Nothing, the more often what draws them
 * most is owned: `reluctance` is its weight against the whole catalogue's.
 */
export function chooseAny(
  catalogue: Catalogue,
  taste: Taste,
  r: Random,
  day: Day,
  also: (piece: Piece) => number = () => 1,
  reluctance = 0,
): Piece | undefined {
  if (r.chance(EXPLORES)) return choosePiece(catalogue, taste, anyType(taste, r), r, day, also);
  const { pieces, total } = pull(catalogue, taste);
  const inSeason = seasonOf(day);
  return r.weighted([null, ...pieces], (each) => {
    if (each === null) return total * reluctance;
    return each.piece.availableFrom <= day ? each.weight * inSeason(each.piece.type) * also(each.piece) : 0;
  })?.piece;
}

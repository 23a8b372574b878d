import type { Day } from "@/lib/contracts/profile";
import type { Piece } from "./products";
import type { Random } from "./random";
import { appeal, chooseType, type Taste } from "./taste";

export type Catalogue = { seed: string; all: Piece[]; byType: Map<string, Piece[]>; middle: Map<string, number> };

export function catalogueOf(seed: string, all: Piece[]): Catalogue {
  const byType = new Map<string, Piece[]>();
  for (const piece of all) byType.set(piece.type, [...(byType.get(piece.type) ?? []), piece]);
  const middle = new Map(
    [...byType].map(([type, list]) => {
      const prices = list.map((p) => p.price).sort((a, b) => a - b);
      return [type, prices[Math.floor(prices.length / 2)]!];
    }),
  );
  return { seed, all, byType, middle };
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

/** One piece of any type. */
export function chooseAny(
  catalogue: Catalogue,
  taste: Taste,
  r: Random,
  day: Day,
  also?: (piece: Piece) => number,
): Piece | undefined {
  return choosePiece(catalogue, taste, chooseType(taste, r, day), r, day, also);
}

import {
  BLOCK_DAYS,
  type CountsByAttribute,
  type Population,
  type PopulationAttribute,
  populationAttributes,
} from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { daysBetween } from "@/lib/domain/time/days";

/**
 * A population without these pieces, as far as they lie in it; last year's season and the last 28 days, which the test
 * does not read, stay as they are. Never below zero: views are counted once a day by us.
 */
export function populationWithout(population: Population, pieces: readonly Piece[]): Population {
  const { day, purchase, view } = population;
  const age = (piece: Piece) => daysBetween(piece.day, day);
  const known = pieces.filter((piece) => age(piece) >= 0);
  const bought = known.filter((piece) => piece.bought);
  const viewed = known.filter((piece) => !piece.bought);
  return {
    ...population,
    purchase: {
      ...purchase,
      all: without(purchase.all, bought),
      last56: without(
        purchase.last56,
        bought.filter((piece) => age(piece) < 56),
      ),
      blocks: purchase.blocks.map((block, i) =>
        without(
          block,
          bought.filter((piece) => Math.floor(age(piece) / BLOCK_DAYS) === i),
        ),
      ),
    },
    view: {
      all: without(view.all, viewed),
      last56: without(
        view.last56,
        viewed.filter((piece) => age(piece) < 56),
      ),
    },
  };
}

function without(counts: CountsByAttribute, pieces: readonly Piece[]): CountsByAttribute {
  if (pieces.length === 0) return counts;
  const left = (attribute: PopulationAttribute) => {
    const own = counts[attribute];
    if (!own) return [];
    const values = { ...own.values };
    let items = 0;
    for (const piece of pieces) {
      if (piece.values[attribute].length > 0) items++;
      for (const value of piece.values[attribute]) {
        const n = (values[value] ?? 0) - 1;
        if (n > 0) values[value] = n;
        else delete values[value];
      }
    }
    return [[attribute, { total: Math.max(0, own.total - items), values }] as const];
  };
  return Object.fromEntries(populationAttributes.flatMap(left));
}

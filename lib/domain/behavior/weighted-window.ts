import type { Day } from "@/lib/contracts/day";
import { recencyWeights } from "@/lib/domain/signals/attribute-signals";
import type { ChangePiece, ChangeWindow } from "./change-window";

/**
 * How alike the pieces of one day are: a day of m pieces counts as m (8 + 1) / (8 + m) independent ones, the effective
 * size of a Dirichlet-multinomial sample (Kish's design effect) with concentration 8.
 */
const DAY_CONCENTRATION = 8;

export type Weighted = { piece: ChangePiece; weight: number };
export type WeightedWindow = { recent: Weighted[]; baseline: Weighted[] };

/**
 * What each piece counts: less among many of one day, for a basket holds like with like and a visit looks for one
 * thing; and in the history half after a year, seen from `asOf`.
 */
export function weighWindow({ recent, baseline }: ChangeWindow, asOf: Day): WeightedWindow {
  const recency = recencyWeights(asOf);
  return {
    recent: weigh(recent, () => 1),
    baseline: weigh(baseline, ({ day }) => recency(day)),
  };
}

function weigh(pieces: readonly ChangePiece[], aged: (piece: ChangePiece) => number): Weighted[] {
  const sizes = new Map<Day, number>();
  for (const { day } of pieces) sizes.set(day, (sizes.get(day) ?? 0) + 1);
  return pieces.map((piece) => ({
    piece,
    weight: (aged(piece) * (DAY_CONCENTRATION + 1)) / (DAY_CONCENTRATION + sizes.get(piece.day)!),
  }));
}

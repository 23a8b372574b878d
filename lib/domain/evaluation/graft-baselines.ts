import type { ChangeWindow } from "@/lib/domain/behavior/change-window";
import { logDirichletMultinomial } from "@/lib/domain/behavior/dirichlet-multinomial";
import { populationShares } from "@/lib/domain/behavior/population-shares";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { sum } from "./mean-task";

/** Category stands in for the published garment group, which the CSV form has no column for. */
const attributes = ["type", "category", "color", "pattern", "price_band", "department"] as const;
const KAPPA = 20;
const CAP = 40;
/** The published threshold of the reference. */
export const REFERENCE_THRESHOLD = 3.85;

/** Scores of a window by other methods: the higher, the less it is like the history. */
export const graftBaselines: Readonly<Record<string, (window: ChangeWindow, population: Population) => number>> = {
  new_types: newTypes,
  jensen_shannon: jensenShannon,
  reference,
};

/** Share of the recent pieces of a type that was never had before. */
function newTypes({ recent, baseline }: ChangeWindow): number {
  const before = tally(baseline, "type");
  const types = recent.flatMap((piece) => piece.values.type);
  return types.length === 0 ? 0 : types.filter((type) => !before.has(type)).length / types.length;
}

/** Jensen-Shannon divergence of the recent shares from those of before, summed over six attributes. */
function jensenShannon({ recent, baseline }: ChangeWindow): number {
  const of = (attribute: PopulationAttribute) => {
    const [w, h] = [tally(recent, attribute), tally(baseline, attribute)];
    const [n, m] = [sum([...w.values()]), sum([...h.values()])];
    if (n === 0 || m === 0) return 0;
    const part = (p: number, q: number) => (p === 0 ? 0 : (p / 2) * Math.log((2 * p) / (p + q)));
    return sum(
      [...new Set([...w.keys(), ...h.keys()])].map((value) => {
        const [p, q] = [(w.get(value) ?? 0) / n, (h.get(value) ?? 0) / m];
        return part(p, q) + part(q, p);
      }),
    );
  };
  return sum(attributes.map(of));
}

/**
 * The published reference: the sum over six attributes of ln DM(w | kappa p) - ln DM(w | (kappa p + h) min(1, C / (kappa
 * + n))), over sqrt(n). p is the last 56 days', h the history reweighted by sqrt(p now / p then) clipped to [1/3, 3].
 */
export function reference({ recent, baseline }: ChangeWindow, population: Population): number {
  const viewed = recent.filter((piece) => !piece.bought).length / recent.length;
  const of = (attribute: PopulationAttribute) => {
    const w = tally(recent, attribute);
    const { now, earlier } = populationShares(population, attribute, [...baseline, ...recent], viewed);
    const h = new Map<string, number>();
    for (const piece of baseline)
      for (const value of piece.values[attribute]) {
        const moved = Math.min(3, Math.max(1 / 3, Math.sqrt(now(value) / earlier(piece, value))));
        h.set(value, (h.get(value) ?? 0) + moved);
      }
    if (w.size === 0 || h.size === 0) return 0;
    const n = sum([...h.values()]);
    const shrink = Math.min(1, CAP / (KAPPA + n));
    const self = (value: string) => (KAPPA * now(value) + (h.get(value) ?? 0)) * shrink;
    return (
      logDirichletMultinomial(w, (value) => KAPPA * now(value), KAPPA) -
      logDirichletMultinomial(w, self, (KAPPA + n) * shrink)
    );
  };
  return sum(attributes.map(of)) / Math.sqrt(recent.length);
}

function tally(pieces: readonly Piece[], attribute: PopulationAttribute): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces)
    for (const value of piece.values[attribute]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

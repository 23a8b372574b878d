import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { betaBinomialTail } from "@/lib/domain/signals/beta-binomial";
import { logDirichletMultinomial } from "./dirichlet-multinomial";
import { populationShares } from "./population-shares";
import type { Weighted, WeightedWindow } from "./weighted-window";

/** Strength of the population prior, and the cap on what a long history may weigh, in pieces. */
const KAPPA = 20;
const CAP = 30;

/** `certainty`: one minus the chance that the habits of before show the value so often, for as many values as were tried. */
export type ValueChange = {
  value: string;
  before: number;
  after: number;
  population: number;
  gain: number;
  certainty: number;
};
export type AttributeScore = { attribute: PopulationAttribute; score: number; values: ValueChange[] };

/** Several occasions fit one piece: each takes its part, so that a piece counts once. */
function tally(
  pieces: readonly Weighted[],
  attribute: PopulationAttribute,
  of: (each: Weighted, value: string) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of pieces) {
    const values = each.piece.values[attribute];
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + of(each, value) / values.length);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

/**
 * How much better the recent pieces fit a stranger than this customer, as a log Bayes factor of one attribute
 * (methods.md): population prior kappa p against the same prior with the customer's history added, every piece of it
 * reweighted by how the population moved since it was bought. Values with the one that gained most first. Null when the
 * attribute is unknown on either side.
 */
export function scoreAttribute(
  { recent, baseline }: WeightedWindow,
  attribute: PopulationAttribute,
  population: Population,
): AttributeScore | null {
  const w = tally(recent, attribute, ({ weight }) => weight);
  const seen = tally(baseline, attribute, () => 1);
  if (w.size === 0 || seen.size === 0) return null;
  const pieces = [...baseline, ...recent].map(({ piece }) => piece);
  const viewed = recent.filter(({ piece }) => !piece.bought).length / recent.length;
  const { now, earlier } = populationShares(population, attribute, pieces, viewed);
  const h = tally(baseline, attribute, ({ piece, weight }, value) => {
    const moved = Math.sqrt(now(value) / earlier(piece, value));
    return weight * Math.min(3, Math.max(1 / 3, moved));
  });
  const n = sum(h);
  const shrink = Math.min(1, CAP / (KAPPA + n));
  const stranger = (value: string) => KAPPA * now(value);
  const self = (value: string) => (stranger(value) + (h.get(value) ?? 0)) * shrink;
  const selfTotal = (KAPPA + n) * shrink;
  const score = logDirichletMultinomial(w, stranger, KAPPA) - logDirichletMultinomial(w, self, selfTotal);
  const shown = tally(recent, attribute, () => 1);
  const [wTotal, shownTotal, seenTotal] = [sum(w), sum(shown), sum(seen)];
  const changes = [...w].map(([value, count]) => {
    const expected = self(value) / selfTotal;
    const chance = betaBinomialTail(Math.round(count), Math.round(wTotal), expected, selfTotal);
    return {
      value,
      before: (seen.get(value) ?? 0) / seenTotal,
      after: shown.get(value)! / shownTotal,
      population: now(value),
      gain: count * Math.log(count / wTotal / expected),
      certainty: Math.max(0, 1 - chance * w.size),
    };
  });
  changes.sort((a, b) => b.gain - a.gain || (a.value < b.value ? -1 : 1));
  return { attribute, score, values: changes };
}

import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { type Piece, valuesOf } from "@/lib/domain/signals/pieces";
import { countsOf, others } from "@/lib/domain/signals/population-share";
import { addDays } from "@/lib/domain/time/days";
import { logDirichletMultinomial } from "./dirichlet-multinomial";

// methods.md: strength of the population prior, and the cap on what a long history may weigh.
const KAPPA = 20;
const CAP = 40;
/** Pull of all time on the last 56 days, in items. */
const TREND_PULL = 50;

export type ValueChange = { value: string; before: number; after: number; population: number; gain: number };
export type AttributeScore = { attribute: PopulationAttribute; score: number; values: ValueChange[] };

function tally(pieces: readonly Piece[], attribute: PopulationAttribute): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const values = valuesOf(piece, attribute);
    // Several occasions fit one piece: each takes its part, so that a piece counts once.
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1 / values.length);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

/** Shares of all customers now and over all time, views and purchases in the proportion of the recent window. */
function populationShares(
  population: Population,
  attribute: PopulationAttribute,
  values: readonly string[],
  pieces: readonly Piece[],
  viewed: number,
) {
  const share = (kind: "purchase" | "view") => {
    const { day } = population;
    const own = pieces.filter((piece) => piece.bought === (kind === "purchase"));
    const all = others(countsOf(population[kind].all, attribute), own, attribute, "0000-01-01", day);
    const recent = others(countsOf(population[kind].last56, attribute), own, attribute, addDays(day, -55), day);
    const before = (value: string) => (all.count(value) + 0.5) / (all.total + 0.5 * values.length);
    const now = (value: string) => (recent.count(value) + TREND_PULL * before(value)) / (recent.total + TREND_PULL);
    return { before, now, empty: all.total === 0 };
  };
  const bought = share("purchase");
  const looked = share("view");
  const part = looked.empty ? 0 : bought.empty ? 1 : viewed;
  const mix = (when: "before" | "now") => {
    const raw = values.map((value) => (1 - part) * bought[when](value) + part * looked[when](value));
    const total = raw.reduce((a, b) => a + b, 0);
    return new Map(values.map((value, i) => [value, raw[i]! / total]));
  };
  return { earlier: mix("before"), now: mix("now") };
}

/**
 * How much better the recent pieces fit a stranger than this customer, as a log Bayes factor of one attribute
 * (methods.md): population prior kappa p against the same prior with the customer's history added, reweighted by how
 * the population moved since. Null when the attribute is unknown on either side.
 */
export function scoreAttribute(
  recent: readonly Piece[],
  baseline: readonly Piece[],
  attribute: PopulationAttribute,
  population: Population,
): AttributeScore | null {
  const w = tally(recent, attribute);
  const h = tally(baseline, attribute);
  if (w.size === 0 || h.size === 0) return null;
  const { all } = population.purchase;
  const viewedAll = population.view.all;
  const values = [
    ...new Set([
      ...Object.keys(countsOf(all, attribute).values),
      ...Object.keys(countsOf(viewedAll, attribute).values),
      ...w.keys(),
      ...h.keys(),
    ]),
  ].sort();
  const viewed = recent.filter((piece) => !piece.bought).length / recent.length;
  const { earlier, now } = populationShares(population, attribute, values, [...baseline, ...recent], viewed);
  const history = new Map<string, number>();
  for (const [value, count] of h) {
    const moved = Math.sqrt(now.get(value)! / earlier.get(value)!);
    history.set(value, count * Math.min(3, Math.max(1 / 3, moved)));
  }
  const n = sum(history);
  const shrink = Math.min(1, CAP / (KAPPA + n));
  const stranger = new Map(values.map((value) => [value, KAPPA * now.get(value)!]));
  const self = new Map(values.map((value) => [value, (stranger.get(value)! + (history.get(value) ?? 0)) * shrink]));
  const score = logDirichletMultinomial(w, stranger, KAPPA) - logDirichletMultinomial(w, self, (KAPPA + n) * shrink);
  const [wTotal, hTotal] = [sum(w), sum(h)];
  const changes = [...w].map(([value, count]) => {
    const expected = self.get(value)! / ((KAPPA + n) * shrink);
    const population = now.get(value)!;
    return {
      value,
      before: (h.get(value) ?? 0) / hTotal,
      after: count / wTotal,
      population,
      gain: count * Math.log(count / wTotal / expected),
    };
  });
  changes.sort((a, b) => b.gain - a.gain || (a.value < b.value ? -1 : 1));
  return { attribute, score, values: changes };
}

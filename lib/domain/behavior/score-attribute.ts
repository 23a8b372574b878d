import type { Population, PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf, others, partOf, valuesIn } from "@/lib/domain/signals/population-share";
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
    const values = piece.values[attribute];
    // Several occasions fit one piece: each takes its part, so that a piece counts once.
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1 / values.length);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

type Shares = { earlier: (value: string) => number; now: (value: string) => number };

/** Shares of all other customers now and over all time, views and purchases in the proportion of the recent window. */
function populationShares(
  population: Population,
  attribute: PopulationAttribute,
  kinds: number,
  pieces: readonly Piece[],
  viewed: number,
): Shares {
  const { day } = population;
  const of = (source: "purchase" | "view"): Shares & { empty: boolean } => {
    const own = pieces.filter((piece) => piece.bought === (source === "purchase"));
    const all = others(countsOf(population[source].all, attribute), own, attribute, "0000-01-01", day);
    const recent = others(countsOf(population[source].last56, attribute), own, attribute, addDays(day, -55), day);
    const earlier = (value: string) => partOf(all, value, kinds);
    const now = (value: string) => (recent.count(value) + TREND_PULL * earlier(value)) / (recent.mentions + TREND_PULL);
    return { earlier, now, empty: all.mentions === 0 };
  };
  const bought = of("purchase");
  const looked = of("view");
  const part = looked.empty ? 0 : bought.empty ? 1 : viewed;
  return {
    earlier: (value) => (1 - part) * bought.earlier(value) + part * looked.earlier(value),
    now: (value) => (1 - part) * bought.now(value) + part * looked.now(value),
  };
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
  const values = new Set([...w.keys(), ...h.keys()]);
  const sources = [population.purchase.all, population.view.all].flatMap((all) => valuesIn(countsOf(all, attribute)));
  const kinds = new Set([...sources, ...values]).size;
  const viewed = recent.filter((piece) => !piece.bought).length / recent.length;
  const { earlier, now } = populationShares(population, attribute, kinds, [...baseline, ...recent], viewed);
  const history = new Map<string, number>();
  for (const [value, count] of h) {
    const moved = Math.sqrt(now(value) / earlier(value));
    history.set(value, count * Math.min(3, Math.max(1 / 3, moved)));
  }
  const n = sum(history);
  const shrink = Math.min(1, CAP / (KAPPA + n));
  const stranger = (value: string) => KAPPA * now(value);
  const self = (value: string) => (stranger(value) + (history.get(value) ?? 0)) * shrink;
  const selfTotal = (KAPPA + n) * shrink;
  const score = logDirichletMultinomial(w, stranger, KAPPA) - logDirichletMultinomial(w, self, selfTotal);
  const [wTotal, hTotal] = [sum(w), sum(h)];
  const changes = [...w].map(([value, count]) => {
    const expected = self(value) / selfTotal;
    return {
      value,
      before: (h.get(value) ?? 0) / hTotal,
      after: count / wTotal,
      population: now(value),
      gain: count * Math.log(count / wTotal / expected),
    };
  });
  changes.sort((a, b) => b.gain - a.gain || (a.value < b.value ? -1 : 1));
  return { attribute, score, values: changes };
}

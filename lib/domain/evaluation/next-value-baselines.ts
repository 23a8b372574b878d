import type { Day } from "@/lib/contracts/day";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf, others, partOf, valuesIn } from "@/lib/domain/signals/population-share";
import { addDays } from "@/lib/domain/time/days";

/** What a method may look at: the customer's pieces up to the evening before, and all customers' as known then. */
export type Situation = {
  pieces: readonly Piece[];
  attribute: PopulationAttribute;
  population: Population;
  /** The population as it was known on an earlier day. */
  populationAt: (day: Day) => Population;
};

/** A score for each value that may come next, the highest likeliest. */
export type Scores = Map<string, number>;
export type Method = (situation: Situation) => Scores;

const EARLIEST = "0000-01-01";

/** Shares of the other customers over a window, and the values there are. */
function shares({ pieces, attribute, population }: Situation) {
  const { purchase, day } = population;
  const counts = countsOf(purchase.all, attribute);
  const own = countOwn(pieces, attribute);
  const values = [...valuesIn(counts), ...[...own.keys()].filter((value) => !(value in counts.values)).sort()];
  const all = others(counts, pieces, attribute, EARLIEST, day);
  const global = (value: string) => partOf(all, value, values.length);
  const windowed = (window: "last28" | "season", from: Day, to: Day) => {
    const some = others(countsOf(purchase[window], attribute), pieces, attribute, from, to);
    return (value: string) => (some.count(value) + 50 * global(value)) / (some.mentions + 50);
  };
  const lastYear = addDays(day, -365);
  return {
    values,
    own,
    global,
    trend: windowed("last28", addDays(day, -27), day),
    season: windowed("season", addDays(lastYear, -15), addDays(lastYear, 21)),
  };
}

function countOwn(pieces: readonly Piece[], attribute: PopulationAttribute): Map<string, number> {
  const own = new Map<string, number>();
  for (const piece of pieces) for (const value of piece.values[attribute]) own.set(value, (own.get(value) ?? 0) + 1);
  return own;
}

const score = (values: readonly string[], of: (value: string) => number): Scores =>
  new Map(values.map((value) => [value, of(value)]));

/** What all customers bought, over all time. */
const popularity: Method = (situation) => {
  const { values, global } = shares(situation);
  return score(values, global);
};

/** What all customers bought in the last 28 days, shrunk by 50 items to all time. */
const trending: Method = (situation) => {
  const { values, trend } = shares(situation);
  return score(values, trend);
};

/** What the customer bought; among equals and beyond, what all did. */
const ownHistory: Method = (situation) => {
  const { values, own, global } = shares(situation);
  return score(values, (value) => (own.get(value) ?? 0) + global(value) / 1000);
};

/** Own history shrunk by ten items to all customers. */
const shrunk: Method = (situation) => {
  const { values, own, global } = shares(situation);
  return score(values, (value) => (own.get(value) ?? 0) + 10 * global(value));
};

/**
 * The published mixture: 1.1 (.35 ln trend + .30 ln season + .45 ln lift + .18 ln lastBasket), softmax. Its lift compares
 * with the 28-day shares at the customer's own purchase dates.
 */
const mixture: Method = (situation) => {
  const { pieces, attribute, populationAt } = situation;
  const { values, own, global, trend, season } = shares(situation);
  const expected = new Map<string, number>();
  for (const [day, n] of itemsByDay(pieces, attribute)) {
    const then = shares({ pieces: [], attribute, population: populationAt(addDays(day, -1)), populationAt });
    for (const value of values) expected.set(value, (expected.get(value) ?? 0) + n * then.trend(value));
  }
  const lastDay = pieces.findLast((piece) => piece.values[attribute].length > 0)?.day;
  const basket = countOwn(
    pieces.filter(({ day }) => day === lastDay),
    attribute,
  );
  const size = [...basket.values()].reduce((a, b) => a + b, 0);
  return softmax(
    score(values, (value) => {
      const p = global(value);
      const lift = ((own.get(value) ?? 0) + 20 * p) / ((expected.get(value) ?? 0) + 20 * p);
      const last = ((basket.get(value) ?? 0) + 3 * trend(value)) / (size + 3);
      return (
        1.1 *
        (0.35 * Math.log(trend(value)) + 0.3 * Math.log(season(value)) + 0.45 * Math.log(lift) + 0.18 * Math.log(last))
      );
    }),
  );
};

function itemsByDay(pieces: readonly Piece[], attribute: PopulationAttribute): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const piece of pieces) {
    const n = piece.values[attribute].length;
    if (n > 0) days.set(piece.day, (days.get(piece.day) ?? 0) + n);
  }
  return days;
}

function softmax(scores: Scores): Scores {
  const highest = Math.max(...scores.values());
  const weights = [...scores].map(([value, score]) => [value, Math.exp(score - highest)] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([value, weight]) => [value, weight / sum]));
}

/** The simple baselines and the reference of methods.md, by name. */
export const nextValueBaselines: Readonly<Record<string, Method>> = {
  global: popularity,
  trend: trending,
  own: ownHistory,
  shrunk,
  reference: mixture,
};

/** The k values with the highest scores; equals by name. */
export function topValues(scores: Scores, k: number): string[] {
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, k)
    .map(([value]) => value);
}

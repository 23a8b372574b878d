import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Population } from "@/lib/domain/population";
import { boughtPieces, type Piece } from "@/lib/domain/signals/pieces";
import { laterTask, type Measured } from "./distinctive-held";
import { followUp } from "./distinctive-later";
import { type Preference, publishedRules, statedPreferences } from "./distinctive-rules";
import { dossierAt, type Records } from "./history";
import { meanTask, type ScoredRow } from "./mean-task";
import { basketsOf, shuffleBaskets } from "./shuffle";

const MIN_PIECES = 10;
const SHUFFLES = 8;
const EARLIER = 0.7;

/**
 * What may be called a preference. Scopes real and shuffled-*: share of customers with ten kept pieces or more with at
 * least one distinctive claim, over all attributes claims are made of; the shuffled ones have whole baskets of others
 * (see shuffleBaskets), eight times drawn, and should have none. Scope later: of the claims made on the first 70% of a
 * customer's shopping days, the share whose value the customer buys oftener than others do in the rest.
 */
export function distinctiveTasks(
  records: Records,
  populationAt: (day: Day) => Population,
): Omit<EvaluationTask, "seconds">[] {
  const { last_day: last } = records;
  if (last === null) return [];
  const customers = records.histories.map((history) => ({
    id: history.customer.id,
    pieces: boughtPieces(dossierAt(records, history, last)),
  }));
  const population = populationAt(last);
  const score = (pieces: readonly Piece[]) => some(statedPreferences(pieces, population, last, "distinctive"));
  const rows = (drawn: readonly (readonly Piece[])[]): ScoredRow[] =>
    drawn.flatMap((pieces, i) =>
      pieces.length < MIN_PIECES
        ? []
        : {
            customer: customers[i]!.id,
            ours: score(pieces),
            baselines: mapValues(publishedRules, (rule) => some(rule(pieces, population))),
          },
    );
  const all = customers.map(({ pieces }) => pieces);
  const shuffled = (within: "near" | "any") =>
    Array.from({ length: SHUFFLES }, (_, seed) => rows(shuffleBaskets(all, seed, within))).flat();
  const task = (scope: string, list: ScoredRow[]) => meanTask({ name: "distinctive", scope, metric: "share" }, list);
  const held = customers.flatMap(({ id, pieces }) => measureLater(id, pieces, population, populationAt));
  return [
    task("real", rows(all)),
    task("shuffled-near", shuffled("near")),
    task("shuffled-any", shuffled("any")),
    laterTask("distinctive", held, ({ distinctive }) => distinctive),
    laterTask("tends", held, ({ tends }) => tends),
  ];
}

const some = (preferences: readonly Preference[]): number => (preferences.length > 0 ? 1 : 0);

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** What was stated of a customer on the first 70% of the shopping days, and what became of it; nothing below ten pieces. */
function measureLater(
  customer: string,
  pieces: readonly Piece[],
  population: Population,
  populationAt: (day: Day) => Population,
): Measured[] {
  const baskets = basketsOf(pieces);
  const cut = Math.floor(baskets.length * EARLIER);
  if (pieces.length < MIN_PIECES || cut === 0) return [];
  const earlier = baskets.slice(0, cut).flat();
  const later = baskets.slice(cut).flat();
  const day = earlier.at(-1)!.day;
  const then = populationAt(day);
  const kept = (stated: readonly Preference[]) => followUp(stated, pieces, later, population);
  return [
    {
      customer,
      distinctive: kept(statedPreferences(earlier, then, day, "distinctive")),
      tends: kept(statedPreferences(earlier, then, day, "tends")),
      baselines: mapValues(publishedRules, (rule) => kept(rule(earlier, then))),
    },
  ];
}

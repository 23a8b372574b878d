import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { nextValues } from "@/lib/domain/signals/next-values";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { addDays } from "@/lib/domain/time/days";
import { dossierAt, type Records } from "./history";
import { meanTask, type ScoredRow, sum } from "./mean-task";
import { nextValueBaselines, topValues } from "./next-value-baselines";

const MIN_EARLIER = 10;
const TOP = 3;

type Row = ScoredRow & { day: Day; predicted: number; last: boolean };

/**
 * What is bought next: for each shopping day of a customer with ten or more earlier pieces, the share of the day's pieces
 * whose value is among the first three predicted the evening before. Scope all-days is every such day, last-day the
 * last of each customer. `detail.predicted` is the mass our probabilities gave the three: calibrated when equal to value.
 */
export function nextValueTasks(
  records: Records,
  populationAt: (day: Day) => Population,
  attribute: PopulationAttribute,
  name: string,
): Omit<EvaluationTask, "seconds">[] {
  const rows = records.histories.flatMap((history) => {
    const { customer } = history;
    const pieces = boughtPieces(dossierAt(records, history, records.last_day ?? "9999-12-31"));
    const days = [...new Set(pieces.map(({ day }) => day))];
    const own: Row[] = [];
    for (const day of days) {
      const before = pieces.filter((piece) => piece.day < day);
      const seen = pieces.filter((piece) => piece.day === day).flatMap((piece) => piece.values[attribute]);
      if (before.length < MIN_EARLIER || seen.length === 0) continue;
      const population = populationAt(addDays(day, -1));
      const share = (top: readonly string[]) => seen.filter((value) => top.includes(value)).length / seen.length;
      const ours = nextValues(before, attribute, population).slice(0, TOP);
      const situation = { pieces: before, attribute, population, populationAt };
      const baselines = Object.fromEntries(
        Object.entries(nextValueBaselines).map(([key, method]) => [key, share(topValues(method(situation), TOP))]),
      );
      const predicted = sum(ours.map(({ probability }) => probability));
      own.push({
        customer: customer.id,
        day,
        ours: share(ours.map(({ value }) => value)),
        predicted,
        baselines,
        last: false,
      });
    }
    const last = own.at(-1);
    if (last) last.last = true;
    return own;
  });
  const task = (scope: string, some: Row[]) =>
    meanTask({ name, scope, metric: "top3" }, some, {
      predicted: some.length > 0 ? sum(some.map(({ predicted }) => predicted)) / some.length : null,
    });
  return [
    task("all-days", rows),
    task(
      "last-day",
      rows.filter(({ last }) => last),
    ),
  ];
}

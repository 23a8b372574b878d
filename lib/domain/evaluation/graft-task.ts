import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask, Interval } from "@/lib/contracts/evaluation";
import type { ChangePiece } from "@/lib/domain/behavior/change-window";
import { judgeWindow } from "@/lib/domain/behavior/detect-change";
import type { Population } from "@/lib/domain/population";
import { bootstrap } from "./bootstrap";
import { graftAlarms } from "./graft-alarms";
import { graftBaselines } from "./graft-baselines";
import { type GraftCase, graftCases } from "./graft-cases";
import { auc, type Ranked, recallAt } from "./graft-ranking";
import { allPieces, type Cut, lastDays, lastItems } from "./graft-windows";
import type { Records } from "./history";
import { rounded, roundedInterval } from "./mean-task";

type Measured = Omit<EvaluationTask, "seconds">;
const NAME = "new-behavior";

/**
 * new_behavior on real histories with another customer's window grafted in: area under the ROC curve and recall at 5%
 * false alarms, of our score and of the baselines, on purchases alone and, where there are views, on everything; and
 * how often our threshold calls untouched windows changed. Intervals are over customers with all their grafts; that a
 * donor may serve several is left out of account.
 */
export function graftTasks(records: Records, populationAt: (day: Day) => Population): Measured[] {
  const pieces = allPieces(records);
  const bought = new Map([...pieces].map(([id, own]) => [id, own.filter((piece) => piece.bought)]));
  const scopes: [string, Map<string, ChangePiece[]>, Cut, number][] = [
    ["10-items", bought, lastItems(10), 10],
    ["30-days", bought, lastDays(30), 3],
  ];
  if ([...pieces.values()].some((own) => own.some((piece) => !piece.bought)))
    scopes.push(
      ["10-items-browsing", pieces, lastItems(10), 10],
      ["14-days-browsing", pieces, lastDays(14), 3],
      ["30-days-browsing", pieces, lastDays(30), 3],
    );
  return [
    ...scopes.flatMap(([scope, some, cut, min]) => graftScope(scope, graftCases(some, cut, min, populationAt))),
    ...graftAlarms(NAME, pieces, populationAt),
  ];
}

type Scored = GraftCase & { ours: number; flagged: boolean; others: Record<string, number> };

function graftScope(scope: string, cases: readonly GraftCase[]): Measured[] {
  const scored: Scored[] = cases.map((each) => {
    const { score, value } = judgeWindow(each.window, each.population);
    const others = Object.fromEntries(
      Object.entries(graftBaselines).map(([name, of]) => [name, of(each.window, each.population)]),
    );
    return { ...each, ours: score ?? 0, flagged: value, others };
  });
  const share = (some: readonly Scored[]) =>
    some.length === 0 ? null : rounded(some.filter(({ flagged }) => flagged).length / some.length);
  const detail = {
    untouched: scored.filter(({ grafted }) => !grafted).length,
    recall_at_threshold: share(scored.filter(({ grafted }) => grafted)),
    false_alarms_at_threshold: share(scored.filter(({ grafted }) => !grafted)),
  };
  return [
    rankTask({ name: NAME, scope, metric: "auc" }, scored, auc, detail),
    rankTask({ name: NAME, scope, metric: "recall_at_5" }, scored, (rows) => recallAt(rows, 0.05), detail),
  ];
}

/** A statistic of the ranking by our score and by each baseline, and their paired differences over customers. */
function rankTask(
  heading: Pick<EvaluationTask, "name" | "scope" | "metric">,
  scored: readonly Scored[],
  statistic: (rows: readonly Ranked[]) => (times: readonly number[]) => number | null,
  detail: Record<string, number | null>,
): Measured {
  const customers = [...new Set(scored.map(({ customer }) => customer))];
  const group = new Map(customers.map((customer, i) => [customer, i]));
  const ranking = (of: (row: Scored) => number) =>
    statistic(scored.map((row) => ({ group: group.get(row.customer)!, positive: row.grafted, score: of(row) })));
  const drawn = (of: (times: readonly number[]) => number | null): Interval | null =>
    roundedInterval(
      bootstrap([...customers.keys()], (groups) => {
        const times = customers.map(() => 0);
        for (const i of groups) times[i]!++;
        return of(times);
      }),
    );
  const once = customers.map(() => 1);
  const ours = ranking((row) => row.ours);
  const others = Object.keys(graftBaselines).map((name) => [name, ranking((row) => row.others[name]!)] as const);
  const paired: Record<string, Interval> = {};
  for (const [name, other] of others) {
    const interval = drawn((times) => {
      const [a, b] = [ours(times), other(times)];
      return a === null || b === null ? null : a - b;
    });
    if (interval) paired[name] = interval;
  }
  return {
    ...heading,
    n: scored.length,
    value: rounded(ours(once)),
    interval: drawn(ours),
    baselines: Object.fromEntries(others.map(([name, other]) => [name, rounded(other(once))])),
    paired,
    detail,
  };
}

import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import { type ChangePiece, WINDOW_DAYS } from "@/lib/domain/behavior/change-window";
import { judgeWindow } from "@/lib/domain/behavior/detect-change";
import type { Population } from "@/lib/domain/population";
import { REFERENCE_THRESHOLD, reference } from "./graft-baselines";
import { type Cut, lastDays, lastItems, windowsOf } from "./graft-windows";
import { meanTask, type ScoredRow } from "./mean-task";

type Row = ScoredRow & { natural: boolean; items: number };

/** How a window is cut, and what it needs: the windows of production, and runs of a few, some and many pieces. */
const cuts: readonly { cut: Cut; recent: number; baseline: number; natural: boolean }[] = [
  { cut: lastDays(WINDOW_DAYS), recent: 3, baseline: 5, natural: true },
  ...[3, 6, 13].map((n) => ({ cut: lastItems(n), recent: n, baseline: 20, natural: false })),
];
const classes = [
  [3, 5],
  [6, 12],
  [13, 24],
] as const;

/**
 * Share of untouched windows that are called changed, ours at its threshold and the published reference at its own. Of
 * every customer and cut all windows of which no two share a piece, each with the population of its last day. Scopes:
 * natural (the last 14 days as in production, five earlier pieces or more), all-windows (also runs of 3, 6 and 13
 * pieces after 20 or more), and these by size.
 */
export function graftAlarms(
  name: string,
  pieces: ReadonlyMap<string, readonly ChangePiece[]>,
  populationAt: (day: Day) => Population,
): Omit<EvaluationTask, "seconds">[] {
  const rows = [...pieces].flatMap(([customer, own]) =>
    cuts.flatMap(({ cut, natural, ...atLeast }) =>
      windowsOf(customer, own, cut, true, atLeast).map((window): Row => {
        const population = populationAt(window.end);
        return {
          customer,
          natural,
          items: window.recent.length,
          ours: Number(judgeWindow(window, population).value),
          baselines: { reference: Number(reference(window, population) > REFERENCE_THRESHOLD) },
        };
      }),
    ),
  );
  const task = (scope: string, some: readonly Row[]) => meanTask({ name, scope, metric: "false_alarms" }, some);
  return [
    task(
      "natural",
      rows.filter(({ natural }) => natural),
    ),
    task("all-windows", rows),
    ...classes.map(([low, high]) =>
      task(
        `${low}-${high}-items`,
        rows.filter(({ items }) => items >= low && items <= high),
      ),
    ),
  ];
}

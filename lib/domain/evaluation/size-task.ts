import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Piece } from "@/lib/domain/signals/pieces";
import { sizeSignal } from "@/lib/domain/signals/size-signal";
import { addDays } from "@/lib/domain/time/days";
import type { Records } from "./history";
import { meanTask, type ScoredRow } from "./mean-task";
import { commonest } from "./price-market";
import { priceSituations } from "./price-situations";

const keyOf = ({ tags }: Piece): string => `${tags.slot?.value ?? ""}\n${tags.department?.value ?? ""}`;

/**
 * The size bought next: for each piece with a size, in a slot and department of which the customer has bought sizes
 * before, whether it is the one we hold most likely; against the commonest of all customers there, the customer's own
 * commonest and the last one. Pieces without sizes make no rows.
 */
export function sizeTasks(records: Records): Omit<EvaluationTask, "seconds">[] {
  const situations = priceSituations(records, 1);
  const sizes = new Map<string, string[]>();
  for (const piece of situations.flatMap(({ bought }) => bought)) {
    const size = piece.size?.trim();
    if (!size || !piece.tags.slot) continue;
    const list = sizes.get(keyOf(piece)) ?? [];
    list.push(size);
    sizes.set(keyOf(piece), list);
  }
  // Over all time, which only helps the baseline.
  const usual = new Map([...sizes].map(([key, list]) => [key, commonest(list)]));
  const rows = situations.flatMap(({ customer, day, before, bought, last }) => {
    const told = sizeSignal(before, addDays(day, -1));
    return bought.flatMap((piece): (ScoredRow & { last: boolean })[] => {
      const size = piece.size?.trim();
      const { slot, department } = piece.tags;
      const guess = told.find((one) => one.slot === slot?.value && one.department === (department?.value ?? null));
      if (!size || !guess) return [];
      const own = before.filter((other) => keyOf(other) === keyOf(piece)).flatMap((other) => other.size?.trim() || []);
      const same = (other: string | undefined) => (other === size ? 1 : 0);
      const baselines = {
        global: same(usual.get(keyOf(piece))),
        own: same(commonest(own)),
        last: same(own.at(-1)),
      };
      return [{ customer, last, ours: same(guess.size), baselines }];
    });
  });
  return ["all-days", "last-day"].map((scope) =>
    meanTask({ name: "size", scope, metric: "top1" }, scope === "all-days" ? rows : rows.filter(({ last }) => last)),
  );
}

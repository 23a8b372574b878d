import type { EvaluationTask, Interval } from "@/lib/contracts/evaluation";
import { bootstrap } from "./bootstrap";
import type { Kept } from "./distinctive-later";
import { rounded, roundedInterval, sum } from "./mean-task";

/** A customer's claims by method, with what came after. */
export type Measured = {
  customer: string;
  distinctive: Kept[];
  tends: Kept[];
  baselines: Record<string, Kept[]>;
};

const holds = ({ bought, expected }: Kept): number => (bought > expected ? 1 : 0);

function share(claims: readonly Kept[]): number | null {
  return claims.length === 0 ? null : sum(claims.map(holds)) / claims.length;
}

/**
 * Share of claims that hold later, ours and each rule's, with intervals over customers (differences: of the two shares on
 * the same drawn customers). `detail`: the lift stated and found later, both over all claims (pieces bought for pieces
 * expected); their ratio of excesses `slope` is 1 when what is stated is what comes, 0.5 when half of it does.
 */
export function laterTask(
  name: "distinctive" | "tends",
  measured: readonly Measured[],
  ours: (one: Measured) => Kept[],
): Omit<EvaluationTask, "seconds"> {
  const rules = Object.keys(measured[0]?.baselines ?? {});
  const of = (pick: (one: Measured) => Kept[]) => (drawn: readonly Measured[]) => share(drawn.flatMap(pick));
  const value = of(ours);
  const baselines: Record<string, number | null> = {};
  const paired: Record<string, Interval> = {};
  for (const rule of rules) {
    const other = of(({ baselines: all }) => all[rule]!);
    baselines[rule] = rounded(other(measured));
    const interval = bootstrap(measured, (drawn) => difference(value(drawn), other(drawn)));
    if (interval) paired[rule] = roundedInterval(interval)!;
  }
  const claims = measured.flatMap(ours);
  const expected = sum(claims.map((claim) => claim.expected));
  const stated = sum(claims.map((claim) => claim.lift * claim.expected));
  const later = sum(claims.map(({ bought }) => bought));
  const slope = slopeOf(claims);
  return {
    name,
    scope: "later",
    metric: "held",
    n: claims.length,
    value: rounded(value(measured)),
    interval: roundedInterval(bootstrap(measured, value)),
    baselines,
    paired,
    detail: {
      customers: new Set(measured.filter((one) => ours(one).length > 0).map(({ customer }) => customer)).size,
      stated_lift: expected > 0 ? rounded(stated / expected) : null,
      later_lift: expected > 0 ? rounded(later / expected) : null,
      slope: rounded(slope),
    },
  };
}

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

/** Slope through (1, 1) of the later lift on the stated one, each claim weighing as the pieces expected. */
function slopeOf(claims: readonly Kept[]): number | null {
  const across = sum(claims.map(({ lift, expected }) => expected * (lift - 1) ** 2));
  const along = sum(claims.map(({ lift, bought, expected }) => (lift - 1) * (bought - expected)));
  return across > 0 ? along / across : null;
}

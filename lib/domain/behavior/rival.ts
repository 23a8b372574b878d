import type { Signals } from "@/lib/contracts/signals";
import { betaBinomialTail } from "@/lib/domain/signals/beta-binomial";

export type Rival = Signals["new_behavior"]["rivals"][number];
export type Verdict = Rival["verdict"];

export const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Precision of a customer's usual share: people vary from one fortnight to the next. */
const PRECISION = 20;
const RARE = 0.1;

/**
 * Whether `k` of `n` recent pieces are more than `usualK` of `usualN` earlier ones lead one to expect: one fortnight in
 * ten or fewer of this length has so many (beta-binomial).
 */
export function moreThanUsual(k: number, n: number, usualK: number, usualN: number): boolean {
  return betaBinomialTail(k, n, (usualK + 0.5) / (usualN + 1), PRECISION) < RARE;
}

import type { AttributeSignal } from "@/lib/contracts/signals";
import { type ShoppingDay, weightOfDay } from "./strength-days";
import { binomialTail } from "./strength-tail";

/** Shopping days after which a day counts half towards a habit. */
const HALF_LIFE = 8;
const MIN_DAYS = 3;
const CHANCE = 0.05;
const DISTINCTIVE = { agreement: 1.5, habit: 5.5 };
const TENDS = { agreement: 1.1, habit: 2.5 };

/**
 * Whether a value may be called a preference. Asked first: are the customer's shopping days more alike than days of
 * different customers are (`agreement`, see agreementOfDays)? Only then of a value: is it bought oftener than by others
 * at those times (5%, a day of n pieces counting as the root of n), and is it a habit, come to five and a half such pieces with
 * earlier days counting less? `expected`: others' share at each of the days. Constants: docs/adr.
 */
export function strengthOf(
  agreement: number,
  days: readonly ShoppingDay[],
  value: string,
  expected: readonly number[],
): AttributeSignal["strength"] {
  if (agreement < TENDS.agreement) return "common";
  let bought = 0;
  let all = 0;
  let chance = 0;
  let habit = 0;
  let seen = 0;
  for (const [i, { n, counts }] of days.entries()) {
    const weight = weightOfDay(n);
    const count = counts.get(value) ?? 0;
    const part = (weight * count) / n;
    bought += part;
    all += weight;
    chance += weight * expected[i]!;
    habit += part * 0.5 ** ((days.length - 1 - i) / HALF_LIFE);
    if (count > 0) seen++;
  }
  if (seen < MIN_DAYS || habit < TENDS.habit || bought <= chance) return "common";
  if (binomialTail(bought, all, chance / all) >= CHANCE) return "common";
  return agreement >= DISTINCTIVE.agreement && habit >= DISTINCTIVE.habit ? "distinctive" : "tends";
}

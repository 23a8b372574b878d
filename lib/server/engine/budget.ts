import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { costOf, moneyOf, type Tokens, toMillionths } from "@/lib/domain/model-writing/cost";
import { AppError } from "@/lib/server/app-error";
import type { ActiveEngine } from "@/lib/server/engine/active-engine";
import { expireReservations, reserve, settle } from "@/lib/server/engine/budget-store";
import { failed } from "@/lib/server/model/model-error";

/** So often a call looks whether others have left it room, and for so long. */
const lookEvery = 500;
const longestWait = 300_000;

/**
 * A call's place in the day's budget, taken before it is made: `most` is what it can come to. While only calls under way
 * stand in its way it waits for them. Throws budget_reached when the day has no room for it.
 */
export async function reserveBudget(engine: ActiveEngine, most: Tokens, signal: AbortSignal): Promise<string> {
  const { currency, prices, dailyBudget } = engine;
  const amount = costOf(most, prices) ?? 0;
  const budget = dailyBudget === null ? null : toMillionths(dailyBudget);
  const id = randomUUID();
  for (let waited = 0; ; waited += lookEvery) {
    const became = await reserve({ id, currency, amount, budget });
    if (became === "reserved") return id;
    if (became === "reached" || waited >= longestWait) throw reached(engine, amount);
    // Those of a process that was killed would be waited for in vain.
    await expireReservations();
    await wait(lookEvery, undefined, { signal }).catch((cause: unknown) => {
      throw failed("cancelled", cause);
    });
  }
}

function reached({ currency, dailyBudget }: ActiveEngine, amount: number): AppError {
  const words = (millionths: number) => `${moneyOf(millionths, currency).amount} ${currency}`;
  return new AppError(
    "budget_reached",
    `The day's budget for the language model, ${words(toMillionths(dailyBudget ?? 0))}, has no room left for a call that can cost up to ${words(amount)}. The built-in engine writes without it.`,
  );
}

/** Ends a reservation with what its call took. Returns what that cost, in millionths; null without prices. */
export async function settleBudget(engine: ActiveEngine, reservation: string, tokens: Tokens): Promise<number | null> {
  const { baseUrl, model, prices } = engine;
  const cost = costOf(tokens, prices);
  await settle({ id: reservation, baseUrl, model, tokens, cost });
  return cost;
}

import "server-only";
import { type EngineSpending, engineSpendingSchema } from "@/lib/contracts/engine";
import { moneyOf, toMillionths } from "@/lib/domain/model-writing/cost";
import { listSpending, readToday } from "@/lib/server/engine/budget-store";
import { readEngine } from "@/lib/server/engine/engine-store";

/** What the language models took on each of the last days, and how today's budget stands. */
export async function getSpending(days: number): Promise<EngineSpending> {
  const { currency, daily_budget } = await readEngine();
  const [today, rows] = await Promise.all([readToday(currency), listSpending(days)]);
  const money = (millionths: number) => moneyOf(millionths, currency);
  return engineSpendingSchema.parse({
    today: {
      day: today.day,
      spent: money(today.spent),
      reserved: money(today.reserved),
      unsettled: money(today.unsettled),
      budget: daily_budget === null ? null : money(toMillionths(daily_budget)),
    },
    items: rows.map((row) => ({ ...row, cost: row.cost === null ? null : moneyOf(row.cost, row.currency) })),
  });
}

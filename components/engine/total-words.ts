import { formatMoney } from "@/components/products/format-money";
import { count, counted } from "@/lib/client/format/amount";
import type { DaySpending } from "@/lib/contracts/engine";
import { moneyOf, toMillionths } from "@/lib/domain/model-writing/cost";

/** What all rows come to: `42 calls, $1.20 and €3.10, the cost of 2 not known`. Currencies are never added. */
export function totalWords(items: readonly DaySpending[]): string {
  const calls = items.reduce((sum, item) => sum + item.calls, 0);
  const unknown = items.reduce((sum, item) => sum + (item.cost ? 0 : item.calls), 0);
  const sums = new Map<string, number>();
  for (const { cost } of items)
    if (cost) sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + toMillionths(Number(cost.amount)));
  const money = [...sums].map(([currency, millionths]) => formatMoney(moneyOf(millionths, currency)));
  const known = money.length > 0 ? `, ${money.join(" and ")}` : "";
  if (unknown === calls) return `${counted(calls, "call")} at a cost that is not known`;
  return `${counted(calls, "call")}${known}${unknown > 0 ? `, the cost of ${count(unknown)} not known` : ""}`;
}

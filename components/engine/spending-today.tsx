import { formatMoney } from "@/components/products/format-money";
import { longDay } from "@/lib/client/format/day";
import type { EngineSpending } from "@/lib/contracts/engine";
import { BarKey } from "./bar-key";
import { BudgetBar } from "./budget-bar";

/** Today's account: what is spent, what is held, and of how much. */
export function SpendingToday({ today }: { today: EngineSpending["today"] }) {
  const { spent, reserved, unsettled, budget } = today;
  const some = (money: typeof spent) => Number(money.amount) > 0;
  const usedUp = budget !== null && Number(spent.amount) + Number(unsettled.amount) >= Number(budget.amount);
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title" className="aside">
        Today, {longDay(today.day)}
      </h2>
      <p className="mt-1">
        <span className="font-serif text-display-l tabular-nums">{formatMoney(spent)}</span>{" "}
        <span className="whitespace-nowrap text-quiet">
          {budget ? `of ${formatMoney(budget)} spent` : "spent, without a limit"}
        </span>
      </p>
      {budget && (
        <div className="mt-2">
          <BudgetBar
            spent={Number(spent.amount)}
            unsettled={Number(unsettled.amount)}
            reserved={Number(reserved.amount)}
            budget={Number(budget.amount)}
          />
        </div>
      )}
      {usedUp && <p className="mt-2 text-caution">Used up: the built-in engine writes alone until tomorrow.</p>}
      <ul className="mt-2 grid gap-1 text-quiet text-small empty:hidden">
        {some(unsettled) && (
          <BarKey className="bg-caution">
            {formatMoney(unsettled)} not settled: the most that calls whose end nobody saw can have cost.
          </BarKey>
        )}
        {some(reserved) && (
          <BarKey className="bg-rule">
            {formatMoney(reserved)} reserved: the most that calls under way can come to.
          </BarKey>
        )}
      </ul>
    </section>
  );
}

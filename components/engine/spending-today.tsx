import { formatMoney } from "@/components/products/format-money";
import { longDay } from "@/lib/client/format/day";
import type { EngineSpending } from "@/lib/contracts/engine";
import { BudgetBar } from "./budget-bar";

/** Today's account: what is spent, what is held, and of how much. */
export function SpendingToday({ today }: { today: EngineSpending["today"] }) {
  const { spent, reserved, unsettled, budget } = today;
  const some = (money: typeof spent) => Number(money.amount) > 0;
  return (
    <div>
      <p className="aside">Today, {longDay(today.day)}</p>
      <p className="mt-1">
        <span className="font-serif text-display-l">{formatMoney(spent)}</span>{" "}
        <span className="text-quiet">{budget ? `spent of ${formatMoney(budget)}` : "spent, without a limit"}</span>
      </p>
      {budget && (
        <div className="mt-3">
          <BudgetBar
            spent={Number(spent.amount)}
            unsettled={Number(unsettled.amount)}
            reserved={Number(reserved.amount)}
            budget={Number(budget.amount)}
          />
        </div>
      )}
      <ul className="mt-3 grid gap-1 text-quiet text-small">
        {some(reserved) && <li>{formatMoney(reserved)} reserved: the most that calls under way can come to.</li>}
        {some(unsettled) && (
          <li>{formatMoney(unsettled)} not settled: the most that calls whose end nobody saw can have cost.</li>
        )}
      </ul>
    </div>
  );
}

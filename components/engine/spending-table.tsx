import { formatMoney } from "@/components/products/format-money";
import { cx } from "@/components/ui/cx";
import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import { count } from "@/lib/client/format/amount";
import { shortDay } from "@/lib/client/format/day";
import type { DaySpending } from "@/lib/contracts/engine";
import { hostName } from "./engine-words";

/** A cell on a phone, where a row is a paragraph: the day and its cost, the model, then the figures in a line. */
const stacked = "max-sm:not-first:pl-0 max-sm:py-0 max-sm:text-left";
const figure = cx(stacked, "max-sm:order-4 max-sm:text-small max-sm:text-quiet");

/** What the head of the column says elsewhere. */
const OnPhone = ({ children }: { children: string }) => <span className="sm:hidden">{children}</span>;

/** Each day by model, the newest first. */
export function SpendingTable({ items, today }: { items: DaySpending[]; today: string }) {
  return (
    <Table className="max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <TableHead>Day</TableHead>
          <TableHead>Model</TableHead>
          <TableHead numeric>Calls</TableHead>
          <TableHead numeric>Input tokens</TableHead>
          <TableHead numeric>Output tokens</TableHead>
          <TableHead numeric>Cost</TableHead>
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:border-ink max-sm:border-t">
        {items.map(({ day, base_url, model, calls, input_tokens, output_tokens, cost }, index) => (
          <TableRow
            // A model that was billed in two currencies has two rows of one day.
            key={[day, base_url, model, index].join(" ")}
            className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:py-4"
          >
            <TableCell className={cx(stacked, "whitespace-nowrap")}>
              {day === today ? "Today" : shortDay(day, today)}
            </TableCell>
            <TableCell className={cx(stacked, "font-medium [overflow-wrap:anywhere] max-sm:order-3 max-sm:basis-full")}>
              {model}
              <span className="block font-normal text-quiet text-small">{hostName(base_url)}</span>
            </TableCell>
            <TableCell numeric className={figure}>
              {count(calls)}
              <OnPhone>{calls === 1 ? " call" : " calls"}</OnPhone>
            </TableCell>
            <TableCell numeric className={figure}>
              {count(input_tokens)}
              <OnPhone> tokens in</OnPhone>
            </TableCell>
            <TableCell numeric className={figure}>
              {count(output_tokens)}
              <OnPhone> out</OnPhone>
            </TableCell>
            <TableCell numeric className={cx(stacked, "max-sm:order-2 max-sm:ml-auto")}>
              {cost ? formatMoney(cost) : <span className="text-tentative">not known</span>}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

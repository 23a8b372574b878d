import { formatMoney } from "@/components/products/format-money";
import { cx } from "@/components/ui/cx";
import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import { count, counted } from "@/lib/client/format/amount";
import { shortDay } from "@/lib/client/format/day";
import type { DaySpending } from "@/lib/contracts/engine";
import { hostName } from "./engine-words";

/** A cell on a phone, where rows are paragraphs. */
const stacked = "max-sm:not-first:pl-0 max-sm:py-0 max-sm:text-left";

/** What the head of the column says elsewhere. */
const OnPhone = ({ children }: { children: string }) => <span className="text-quiet sm:hidden">{children}</span>;

/** Each day by model, the newest first. */
export function SpendingTable({ items }: { items: DaySpending[] }) {
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
        {items.map(({ day, base_url, model, calls, input_tokens, output_tokens, cost }) => (
          <TableRow
            key={[day, base_url, model, cost?.currency].join(" ")}
            className="max-sm:grid max-sm:gap-0.5 max-sm:py-4"
          >
            <TableCell className={cx(stacked, "whitespace-nowrap")}>{shortDay(day)}</TableCell>
            <TableCell className={cx(stacked, "break-words font-medium")}>
              {model}
              <span className="block break-all font-normal text-quiet text-small">{hostName(base_url)}</span>
            </TableCell>
            <TableCell numeric className={stacked}>
              <span className="max-sm:hidden">{count(calls)}</span>
              <span className="sm:hidden">{counted(calls, "call")}</span>
            </TableCell>
            <TableCell numeric className={stacked}>
              {count(input_tokens)}
              <OnPhone> input tokens</OnPhone>
            </TableCell>
            <TableCell numeric className={stacked}>
              {count(output_tokens)}
              <OnPhone> output tokens</OnPhone>
            </TableCell>
            <TableCell numeric className={stacked}>
              <OnPhone>Cost: </OnPhone>
              {cost ? formatMoney(cost) : <span className="text-tentative">not known</span>}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

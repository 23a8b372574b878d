import type { Money } from "@/lib/contracts/money";
import type { Signals } from "@/lib/contracts/signals";
import type { PurchaseLine } from "@/lib/domain/dossier";
import { addDecimals, type Decimal, divideDecimal, formatDecimal, parseDecimal } from "./decimal";
import { round } from "./round";

/** Orders, pieces and money of the kept lines, each currency by itself, in exact decimals. */
export function valueSignal(lines: readonly PurchaseLine[]): Signals["value"] {
  const kept = lines.filter((line) => !line.returned);
  const totals = new Map<string, { sum: Decimal; orders: Set<string> }>();
  for (const { unit_price: price, quantity, order_id } of kept) {
    if (!price) continue;
    const total = totals.get(price.currency) ?? { sum: { units: 0n, scale: 0 }, orders: new Set() };
    const unit = parseDecimal(price.amount);
    total.sum = addDecimals(total.sum, { units: unit.units * BigInt(quantity), scale: unit.scale });
    total.orders.add(order_id);
    totals.set(price.currency, total);
  }
  const sorted = [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
  const money = (currency: string, amount: Decimal): Money => ({ amount: formatDecimal(amount), currency });
  return {
    orders: new Set(kept.map((line) => line.order_id)).size,
    pieces: kept.reduce((sum, line) => sum + line.quantity, 0),
    revenue: sorted.map(([currency, { sum }]) => money(currency, sum)),
    average_ticket: sorted.map(([currency, { sum, orders }]) => money(currency, divideDecimal(sum, orders.size))),
  };
}

/** Lines known to be returned, and their share of all lines; null share without lines. */
export function returnSignal(lines: readonly PurchaseLine[]): Signals["returns"] {
  const n = lines.filter((line) => line.returned).length;
  return { n, share: lines.length > 0 ? round(n / lines.length) : null };
}

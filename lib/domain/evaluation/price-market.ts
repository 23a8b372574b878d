import type { Day } from "@/lib/contracts/day";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { priceBand } from "@/lib/domain/signals/price-band";
import { dossierAt, type Records } from "./history";

/** All customers' prices of a category before a day: the 10th and 90th percentile, and the commonest half-octave band. */
export type MarketPrices = { low: number; high: number; band: string };

type Sale = { day: Day; amount: number; band: string };

/** What all customers paid in a category and currency before a day; null when nobody bought. Each asked for once. */
export function marketPrices(records: Records): (category: string, currency: string, day: Day) => MarketPrices | null {
  const sales = new Map<string, Sale[]>();
  for (const history of records.histories)
    for (const piece of boughtPieces(dossierAt(records, history, records.last_day ?? "9999-12-31"))) {
      const band = priceBand(piece.price);
      const category = piece.values.category[0];
      if (band === null || category === undefined) continue;
      const key = `${category}\n${piece.price!.currency}`;
      const list = sales.get(key) ?? [];
      list.push({ day: piece.day, amount: Number(piece.price!.amount), band });
      sales.set(key, list);
    }
  for (const list of sales.values()) list.sort((a, b) => a.amount - b.amount);
  const known = new Map<string, MarketPrices | null>();
  return (category, currency, day) => {
    const key = `${category}\n${currency}\n${day}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const before = (sales.get(`${category}\n${currency}`) ?? []).filter((sale) => sale.day < day);
    const made = before.length === 0 ? null : summary(before);
    known.set(key, made);
    return made;
  };
}

function summary(sales: readonly Sale[]): MarketPrices {
  const at = (q: number) => sales[Math.max(0, Math.ceil(q * sales.length) - 1)]!.amount;
  return { low: at(0.1), high: at(0.9), band: commonest(sales.map(({ band }) => band))! };
}

/** The value listed most often; on a tie the first by name. Undefined when none is. */
export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

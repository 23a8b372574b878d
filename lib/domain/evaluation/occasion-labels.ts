import type { Day } from "@/lib/contracts/day";
import { hasGivenOccasions, shelfOf } from "@/lib/domain/occasions/shelf";
import { type Declared, decay, monthOf, wornForSeries } from "@/lib/domain/occasions/worn-for-series";
import type { WornFor } from "@/lib/domain/population";
import { dayNumber } from "@/lib/domain/time/days";
import type { History, HistoryLine, Records } from "./history";

/** What an order was for, by order id: the file's own words, each a class of its own. */
export type Labels = ReadonlyMap<string, string>;
export type LabelledLine = HistoryLine & { occasion: string };
export type Labelled = {
  line: string;
  customer: string;
  product_id: string;
  shelf: string;
  day: Day;
  at: number;
  occasion: string;
};

/** The labels as if every line had declared them, to be looked at from any day. */
export type LabelledRecords = {
  histories: { history: History; lines: LabelledLine[] }[];
  /** Oldest first. */
  all: readonly Labelled[];
  ofProduct: (id: string) => readonly Labelled[];
  ofShelf: (shelf: string) => readonly Labelled[];
  /** As the store sums it up, over all lines but these. */
  wornFor: (day: Day, without: readonly LabelledLine[]) => WornFor | undefined;
  wornForProduct: (id: string, day: Day, without: readonly LabelledLine[]) => Record<string, number> | undefined;
};

/**
 * Joins labels to lines. Lines without a label, of a product nobody described, or of one whose column gives occasions teach
 * nothing and are not asked.
 */
export function labelRecords({ histories, products }: Records, labels: Labels): LabelledRecords {
  const labelled = histories.map((history) => ({
    history,
    lines: history.lines.flatMap((line) => {
      const occasion = labels.get(line.order_id);
      const tags = products[line.product_id]?.tags;
      return occasion !== undefined && tags?.fashion && !hasGivenOccasions(tags) ? [{ ...line, occasion }] : [];
    }),
  }));
  const all: Labelled[] = labelled
    .flatMap(({ history, lines }) =>
      lines.map(({ id, product_id, day, occasion }) => ({
        line: id,
        customer: history.customer.id,
        product_id,
        shelf: shelfOf(products[product_id]!.tags),
        day,
        at: dayNumber(day),
        occasion,
      })),
    )
    .sort((a, b) => a.at - b.at);
  const byProduct = Map.groupBy(all, ({ product_id }) => product_id);
  const byShelf = Map.groupBy(all, ({ shelf }) => shelf);
  const series = wornForSeries(all.map(({ day, shelf, occasion }): Declared => ({ day, shelf, occasion, items: 1 })));
  const known = new Map<Day, WornFor | undefined>();
  return {
    histories: labelled,
    all,
    ofProduct: (id) => byProduct.get(id) ?? [],
    ofShelf: (shelf) => byShelf.get(shelf) ?? [],
    wornFor: (day, without) => {
      if (!known.has(day)) known.set(day, series(day));
      const worn = known.get(day);
      return worn && subtract(worn, day, without, products);
    },
    wornForProduct: (id, day, without) => {
      const hidden = new Set(without.map((line) => line.id));
      const weights: Record<string, number> = {};
      for (const { line, day: on, occasion, at } of byProduct.get(id) ?? [])
        if (on <= day && !hidden.has(line)) weights[occasion] = (weights[occasion] ?? 0) + decay(dayNumber(day) - at);
      return Object.keys(weights).length > 0 ? weights : undefined;
    },
  };
}

/** The sums as if these lines had never been declared. */
function subtract(
  { shelves, months }: WornFor,
  day: Day,
  without: readonly LabelledLine[],
  products: Records["products"],
): WornFor {
  const rest: WornFor = { shelves: { ...shelves }, months: { ...months } };
  for (const line of without) {
    if (line.day > day) continue;
    const weight = decay(dayNumber(day) - dayNumber(line.day));
    const shelf = shelfOf(products[line.product_id]!.tags);
    const month = monthOf(line.day);
    const onShelf = rest.shelves[shelf] ?? {};
    rest.shelves[shelf] = { ...onShelf, [line.occasion]: Math.max(0, (onShelf[line.occasion] ?? 0) - weight) };
    const inYear = rest.months[line.occasion] ?? [];
    rest.months[line.occasion] = inYear.map((count, i) => (i === month ? Math.max(0, count - weight) : count));
  }
  return rest;
}

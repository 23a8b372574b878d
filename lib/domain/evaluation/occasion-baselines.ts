import { decay } from "@/lib/domain/occasions/worn-for-series";
import type { Labelled, LabelledRecords } from "./occasion-labels";

/** One piece to be told of: who, what, when, and what was known of the customer before. */
export type Question = {
  customer: string;
  product_id: string;
  shelf: string;
  /** Day number. */
  at: number;
  own: readonly { at: number; occasion: string }[];
};

type Shares = (occasion: string) => number;
type Counts = ReadonlyMap<string, number>;

/** Labels are looked back on for half a year. */
const WINDOW_DAYS = 180;

function count<T extends { at: number; occasion: string }>(rows: readonly T[], weigh: (row: T) => number): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.occasion, (counts.get(row.occasion) ?? 0) + weigh(row));
  return counts;
}

const sum = (counts: Counts) => [...counts.values()].reduce((a, b) => a + b, 0);
const shrink = (counts: Counts, base: Shares, pull: number): Shares => {
  const total = sum(counts);
  return (occasion) => ((counts.get(occasion) ?? 0) + pull * base(occasion)) / (total + pull);
};

/**
 * The baselines of methods.md on one piece, as rankings of the occasions, by name. All look at other customers' labels of
 * earlier days and at the customer's own. Ties go to what is more frequent in the next wider circle, then by name.
 */
export function occasionBaselines(records: LabelledRecords, question: Question): Record<string, string[]> {
  const { customer, product_id, shelf, at, own } = question;
  const earlier = (rows: readonly Labelled[]) => rows.filter((row) => row.at < at && row.customer !== customer);
  const recent = (rows: readonly Labelled[]) => rows.filter((row) => row.at >= at - WINDOW_DAYS);
  const all = earlier(records.all);
  const onShelf = earlier(records.ofShelf(shelf));
  const ofProduct = earlier(records.ofProduct(product_id));
  const globally = count(all, () => 1);
  const kinds = new Set([...globally.keys(), ...own.map(({ occasion }) => occasion)]);
  const total = sum(globally) + kinds.size / 2;
  const global: Shares = (occasion) => ((globally.get(occasion) ?? 0) + 0.5) / total;

  const aged = (row: { at: number }) => decay(at - row.at);
  const now = shrink(
    count(recent(all), () => 1),
    global,
    30,
  );
  const category = shrink(
    count(recent(onShelf), () => 1),
    global,
    30,
  );
  const item = shrink(count(ofProduct, aged), category, 5);
  const habit = shrink(count(own, aged), now, 2);
  const ownCounts = count(own, () => 1);
  const backOff = ofProduct.length > 0 ? ofProduct : onShelf;
  const itemCounts = count(backOff, () => 1);
  const shelfCounts = count(onShelf, () => 1);
  const most = (counts: Counts, then: Shares) => (occasion: string) =>
    (counts.get(occasion) ?? 0) + 1e-6 * then(occasion);
  const rank = (score: (occasion: string) => number) =>
    [...kinds].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
  return {
    majority: rank(global),
    own_mode: rank(most(ownCounts, global)),
    item_mode: rank(most(itemCounts, shrink(shelfCounts, global, 1))),
    naive_bayes: rank((occasion) => (item(occasion) * habit(occasion)) / global(occasion)),
    reference: rank(
      (occasion) => 0.85 * Math.log(item(occasion)) + 0.65 * Math.log(habit(occasion)) - 0.9 * Math.log(now(occasion)),
    ),
  };
}

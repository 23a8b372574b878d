import type { EvaluationTask } from "@/lib/contracts/evaluation";
import { occasionOdds } from "@/lib/domain/occasions/occasion-odds";
import { shelfOf } from "@/lib/domain/occasions/shelf";
import { sureOccasions } from "@/lib/domain/occasions/sure-occasions";
import { occasionName } from "@/lib/domain/taxonomy/occasions";
import { addDays, dayNumber } from "@/lib/domain/time/days";
import type { Records } from "./history";
import { meanTask, type ScoredRow, sum } from "./mean-task";
import { occasionBaselines } from "./occasion-baselines";
import { type LabelledRecords, type Labels, labelRecords } from "./occasion-labels";

type Line = LabelledRecords["histories"][number]["lines"][number];
type Asked = { customer: string; before: Line[]; day: Line[] };
type Row = ScoredRow & { second: Readonly<Record<string, number>>; predicted: number; sure: boolean };
/** What of the customer's own labels is given. */
type Given = "earlier-days" | "same-day-too" | "none";

/**
 * What the pieces of a customer's last day were for, told the evening before from everybody's labels of earlier days, of
 * customers with an earlier day: the share whose occasion comes first. `labels` are the classes, as they are. Scopes:
 * last-day is every piece of that day; last-rental one of them a customer (the last by id), same-day with the labels of the
 * day's other pieces; new-customer hides the customer's own labels; unlabelled hides all, what remains is the taxonomy.
 * `detail` has the share of first two, the mean probability of the first, and how often and how rightly one is sure.
 */
export function occasionTasks(records: Records, labels: Labels | undefined): Omit<EvaluationTask, "seconds">[] {
  if (!labels) return [];
  const labelled = labelRecords(records, labels);
  const asked = labelled.histories.flatMap(({ history, lines }): Asked[] => {
    const last = lines.at(-1)?.day;
    const before = lines.filter(({ day }) => day !== last);
    if (before.length === 0) return [];
    return [{ customer: history.customer.id, before, day: lines.filter(({ day }) => day === last) }];
  });
  const rows = (given: Given, some: (day: Line[]) => Line[]) =>
    asked.flatMap(({ customer, before, day }) =>
      some(day).map((line) => {
        const beside = day.filter((other) => other !== line);
        const own = { "earlier-days": before, "same-day-too": [...before, ...beside], none: [] }[given];
        return ask(records, labelled, customer, line, own, given === "none" ? before : []);
      }),
    );
  const every = (day: Line[]) => day;
  const one = (day: Line[]) => day.slice(-1);
  return [
    task("last-day", rows("earlier-days", every)),
    task("last-rental", rows("earlier-days", one)),
    task("same-day", rows("same-day-too", one)),
    task("new-customer", rows("none", every)),
    unlabelled(records, asked, labelled),
  ];
}

/** Ours and the baselines on one piece. */
function ask(
  { products }: Records,
  labelled: LabelledRecords,
  customer: string,
  line: Line,
  own: Line[],
  hidden: Line[],
): Row {
  const evening = addDays(line.day, -1);
  const evidence = labelled.wornForProduct(line.product_id, evening, hidden);
  const product = { ...products[line.product_id]!, ...(evidence ? { worn_for: evidence } : {}) };
  const named = Object.fromEntries(own.map(({ product_id }) => [product_id, products[product_id]!]));
  const odds = occasionOdds(
    { lines: own, products: named },
    { day: evening, worn_for: labelled.wornFor(evening, hidden) },
  )?.of(product, line.day) ?? { occasions: [], told: 0 };
  const ranking = odds.occasions.map(({ value }) => value);
  const baselines = occasionBaselines(labelled, {
    customer,
    product_id: line.product_id,
    shelf: shelfOf(product.tags),
    at: dayNumber(line.day),
    own: own.map(({ day, occasion }) => ({ at: dayNumber(day), occasion })),
  });
  const hit = (list: readonly string[], k: number) => (list.slice(0, k).includes(line.occasion) ? 1 : 0);
  const hits = (k: number) => Object.fromEntries(Object.entries(baselines).map(([name, list]) => [name, hit(list, k)]));
  return {
    customer,
    ours: hit(ranking, 1),
    baselines: hits(1),
    second: { ours: hit(ranking, 2), ...hits(2) },
    predicted: odds.occasions[0]?.probability ?? 0,
    sure: sureOccasions(odds) !== null,
  };
}

function task(scope: string, rows: readonly Row[]) {
  const mean = (some: readonly Row[], of: (row: Row) => number) =>
    some.length > 0 ? sum(some.map(of)) / some.length : null;
  const sure = rows.filter((row) => row.sure);
  const second = Object.keys(rows[0]?.second ?? {}).map((name) => [
    name === "ours" ? "top2" : `top2_${name}`,
    mean(rows, (row) => row.second[name]!),
  ]);
  return meanTask({ name: "occasion", scope, metric: "top1" }, rows, {
    ...Object.fromEntries(second),
    predicted: mean(rows, ({ predicted }) => predicted),
    sure_share: mean(rows, (row) => (row.sure ? 1 : 0)),
    sure_top1: mean(sure, ({ ours }) => ours),
  });
}

/**
 * Without a single label only the taxonomy tells: its first occasion of the product, with the class that has its name. The
 * commonest first occasion needs no label either; the majority is that of the hidden labels.
 */
function unlabelled({ products }: Records, asked: readonly Asked[], labelled: LabelledRecords) {
  const tagged = ({ product_id }: Line) => products[product_id]!.tags.occasions.map(({ value }) => value);
  const firsts = countBy(labelled.histories.flatMap(({ lines }) => lines.flatMap((line) => tagged(line).slice(0, 1))));
  const majority = countBy(labelled.all.map(({ occasion }) => occasion));
  const lines = asked.flatMap(({ customer, day }) => day.map((line) => ({ customer, line })));
  const named = (occasion: string) => occasionName(occasion) ?? occasion;
  const rows = lines.map(({ customer, line }): ScoredRow => {
    const is = (value: string | undefined) => (value === named(line.occasion) ? 1 : 0);
    return {
      customer,
      ours: is(tagged(line)[0]),
      baselines: { commonest_tag: is(firsts), majority: line.occasion === majority ? 1 : 0 },
    };
  });
  const among = lines.filter(({ line }) => tagged(line).includes(named(line.occasion))).length;
  return meanTask({ name: "occasion", scope: "unlabelled", metric: "top1" }, rows, {
    among_tags: lines.length > 0 ? among / lines.length : null,
  });
}

/** The commonest value; of equals the first by name. */
function countBy(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0];
}

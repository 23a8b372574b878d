import { describe, expect, it } from "vitest";
import { populationSeries } from "@/lib/domain/population-series";
import { line, products } from "@/lib/domain/signals/test-dossier";
import type { History, Records } from "./history";
import { occasionTasks } from "./occasion-task";

const customer = (id: string): History["customer"] => ({
  id,
  name: null,
  customer_type: "person",
  company: null,
  birth_date: null,
  gender: null,
  city: null,
  store: null,
  vip: null,
  client_since: null,
});
/** Twenty customers who take gowns to weddings and blouses to work, the last time a gown. */
const histories: History[] = Array.from({ length: 20 }, (_, i) => ({
  customer: customer(`c${String(i).padStart(2, "0")}`),
  lines: [line(1, 0, 200 + i), line(2, 4, 150 + i), line(3, 4, 20 - i)].map((bought) => ({
    ...bought,
    order_id: `${i}-${bought.id}`,
    returned_day: null,
  })),
  events: [],
}));
const records = {
  workspace: { name: "Test", currency: "EUR", time_zone: "UTC" },
  histories,
  products,
  population: populationSeries([]),
  first_day: null,
  last_day: null,
} as unknown as Records;
const labelled = (last: string) =>
  new Map(
    histories.flatMap(({ lines }) =>
      lines.map(
        ({ order_id, product_id }, i) => [order_id, i === 2 ? last : product_id === "p4" ? "wedding" : "work"] as const,
      ),
    ),
  );
const task = (scope: string, last: string) =>
  occasionTasks(records, labelled(last)).find((one) => one.scope === scope)!;

describe("the occasion task", () => {
  it("asks nothing of a folder without labels", () => {
    expect(occasionTasks(records, undefined)).toEqual([]);
  });

  it("tells the occasion of a last day from earlier days", () => {
    for (const scope of ["last-day", "last-rental", "new-customer"])
      expect(task(scope, "wedding")).toMatchObject({ n: 20, value: 1, baselines: { item_mode: 1 } });
    // Against everybody's habit: only those who come late have seen others take gowns to work.
    expect(task("last-day", "work").value).toBeLessThan(0.5);
  });

  it("is given no label of the day itself: new ones are missed by everybody, and one customer's last day by himself", () => {
    const { value, baselines } = task("last-day", "christening");
    // Who comes first has nobody to learn it from; later ones see the others' last days.
    expect(value).toBeLessThan(1);
    const alone = occasionTasks({ ...records, histories: histories.slice(0, 1) }, labelled("christening")).find(
      ({ scope }) => scope === "last-day",
    )!;
    expect(alone).toMatchObject({ n: 1, value: 0 });
    expect(Object.values(alone.baselines)).toEqual([0, 0, 0, 0, 0]);
    expect(baselines.own_mode).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { asOf, dossier, line, population, products } from "@/lib/domain/signals/test-dossier";
import type { Records } from "./history";
import { priceTasks } from "./price-task";
import { sizeTasks } from "./size-task";

/** Ten customers: the first five always pay 20 and wear 36, the others pay 80 and wear 40; one last day is dearer. */
const histories: Records["histories"] = Array.from({ length: 10 }, (_, c) => ({
  customer: { ...dossier([]).customer, id: `c${c}` },
  lines: Array.from({ length: 14 }, (_, day) => {
    const amount = c < 5 ? "20.00" : day === 13 ? "170.00" : "80.00";
    const more = { unit_price: { amount, currency: "EUR" }, size: c < 5 ? "36" : "40", returned_day: null };
    return { ...line(100 * c + day, 0, 200 - 10 * day), ...more };
  }),
  events: [],
}));
const records: Records = {
  workspace: dossier([]).workspace,
  histories,
  products,
  population: { at: () => population },
  first_day: null,
  rollup_rows: 0,
  last_day: asOf,
};

describe("priceTasks", () => {
  const tasks = priceTasks(records, () => population);
  const task = (scope: string, metric: string) => tasks.find((one) => one.scope === scope && one.metric === metric)!;

  it("counts pieces within the band told, and medians in the right half octave", () => {
    // Days 10 to 13 of each customer have ten earlier pieces.
    expect(task("all-days", "coverage")).toMatchObject({ n: 40, value: 35 / 40 });
    expect(task("all-days", "top1")).toMatchObject({ n: 40, value: 35 / 40 });
    expect(task("last-day", "coverage")).toMatchObject({ n: 10, value: 0.5 });
    expect(task("last-day", "top1").baselines).toMatchObject({ own: 0.5, "own-category": 0.5 });
    // 170 is two half octaves and more above 80.
    expect(task("last-day", "within1").value).toBe(0.5);
  });

  it("tells how wide the bands are", () => {
    const { detail, baselines } = task("all-days", "coverage");
    expect(baselines.own).toBe(35 / 40);
    expect(detail!.width_own).toBeCloseTo(1, 6);
    expect(detail!.width_category).toBeGreaterThan(detail!.width_own!);
  });
});

describe("sizeTasks", () => {
  it("asks for the size of the next piece where sizes were bought before", () => {
    const [all, last] = sizeTasks(records);
    expect(all).toMatchObject({ n: 130, value: 1, baselines: { global: 0.5, own: 1, last: 1 } });
    expect(last!.n).toBe(10);
  });
});

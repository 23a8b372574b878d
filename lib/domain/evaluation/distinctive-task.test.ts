import { describe, expect, it } from "vitest";
import { populationAttributes } from "@/lib/domain/population";
import { populationSeries, type Rollup } from "@/lib/domain/population-series";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { asOf, dossier, line, population, products } from "@/lib/domain/signals/test-dossier";
import { laterTask, type Measured } from "./distinctive-held";
import { followUp } from "./distinctive-later";
import { distinctiveTasks } from "./distinctive-task";
import type { History, Records } from "./history";
import { populationAt } from "./population-at";

/** 40 customers with eight days of two pieces: the first half each always the same product, the others all in turn. */
const histories: History[] = Array.from({ length: 40 }, (_, c) => ({
  customer: { ...dossier([]).customer, id: `c${String(c).padStart(2, "0")}` },
  lines: Array.from({ length: 8 }, (_, day) =>
    [0, 1].map((k) => ({
      ...line(1000 * c + 10 * day + k, c < 20 ? c % 5 : (c + 2 * day + k) % 5, 20 * day + (c % 14)),
      returned_day: null,
    })),
  ).flat(),
  events: [],
}));
const rollups: Rollup[] = histories.flatMap(({ lines }) =>
  boughtPieces(dossier(lines)).flatMap(({ day, values }) =>
    populationAttributes.flatMap((attribute) => [
      ...values[attribute].map((value): Rollup => ({ source: "purchase", day, attribute, value, items: 1 })),
      ...(attribute === "occasion" ? [{ source: "purchase" as const, day, attribute, value: "", items: 1 }] : []),
    ]),
  ),
);
const records: Records = {
  workspace: dossier([]).workspace,
  histories,
  products,
  population: populationSeries(rollups),
  first_day: null,
  rollup_rows: 0,
  last_day: asOf,
};

describe("distinctiveTasks", () => {
  const tasks = distinctiveTasks(records, populationAt(records));
  const task = (name: string, scope: string) => tasks.find((one) => one.name === name && one.scope === scope)!;

  it("tells customers with taste from shuffled baskets", () => {
    const real = task("distinctive", "real");
    expect([real.n, real.value]).toEqual([40, 0.5]);
    expect(task("distinctive", "shuffled-near").value).toBeLessThan(real.value! / 2);
    expect(task("distinctive", "shuffled-any").value).toBeLessThan(real.value! / 2);
    expect(Object.keys(real.baselines)).toEqual(["lift-2", "p-005", "reference"]);
  });

  it("counts what of the claims came true", () => {
    const later = task("tends", "later");
    expect(later.n).toBeGreaterThan(0);
    expect(later.value).toBe(1);
    expect(later.detail!.later_lift).toBeGreaterThan(later.detail!.stated_lift!);
  });
});

describe("followUp", () => {
  it("counts later pieces against others' share of the time, and leaves out what is not known later", () => {
    const pieces = boughtPieces(dossier([line(1, 0, 200), line(2, 0, 10), line(3, 1, 10), line(4, 2, 5)]));
    const claims = (["color", "material"] as const).map((attribute) => ({ attribute, value: "black", lift: 1.5 }));
    const none = pieces.map((piece) => ({ ...piece, values: { ...piece.values, material: [] } }));
    const kept = followUp(claims, none, none.slice(1), population);
    expect(kept).toMatchObject([{ attribute: "color", bought: 1, of: 3 }]);
    expect(kept[0]!.expected).toBeCloseTo(0.6, 1);
  });
});

describe("laterTask", () => {
  const kept = (bought: number, expected: number, lift: number) => ({
    attribute: "color" as const,
    value: "red",
    lift,
    bought,
    expected,
    of: 10,
  });
  const measured: Measured[] = [
    { customer: "a", distinctive: [kept(4, 2, 2), kept(1, 2, 2)], tends: [], baselines: { rule: [kept(0, 1, 3)] } },
    { customer: "b", distinctive: [kept(3, 2, 2)], tends: [], baselines: { rule: [] } },
  ];

  it("is a share of claims, with the stated and the later lift over all pieces expected", () => {
    const task = laterTask("distinctive", measured, ({ distinctive }) => distinctive);
    expect(task).toMatchObject({ n: 3, value: 0.6667, baselines: { rule: 0 } });
    // 8 bought for 6 expected where 12 were stated: a third of the excess.
    expect(task.detail).toEqual({ customers: 2, stated_lift: 2, later_lift: 1.3333, slope: 0.3333 });
  });

  it("is empty without claims", () => {
    expect(laterTask("tends", measured, ({ tends }) => tends)).toMatchObject({
      n: 0,
      value: null,
      interval: null,
      detail: { stated_lift: null, later_lift: null, slope: null },
    });
  });
});

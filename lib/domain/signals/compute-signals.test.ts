import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signalsSchema } from "@/lib/contracts/signals";
import type { PurchaseLine } from "@/lib/domain/dossier";
import { addDays } from "@/lib/domain/time/days";
import { computeSignals } from "./compute-signals";
import { computeViewSignals } from "./style-signals";
import { asOf, dossier, line, population, view } from "./test-dossier";

const amount = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const lineArbitrary = fc
  .record({
    product: fc.integer({ min: 0, max: 6 }),
    ago: fc.integer({ min: 0, max: 900 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    unit_price: fc.option(fc.record({ amount, currency: fc.constantFrom("EUR", "BRL") })),
    size: fc.constantFrom(null, "S", "M", "XL", "38"),
    occasion: fc.constantFrom(null, "work", "party"),
    returned: fc.boolean(),
  })
  .map(
    ({ product, ago, ...more }) =>
      (id: number): PurchaseLine =>
        line(id, product, ago, more),
  );
const records = fc.record({
  lines: fc.array(lineArbitrary, { maxLength: 25 }).map((list) => list.map((make, id) => make(id))),
  events: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { maxLength: 15 })
    .map((list) => list.map(([product, ago], id) => view(id, product, ago))),
});

const finite = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value !== "object" || value === null || Object.values(value).every(finite);

describe("computeSignals", () => {
  it("gives valid signals without NaN for any records", () => {
    fc.assert(
      fc.property(records, ({ lines, events }) => {
        const signals = computeSignals(dossier(lines, events), population);
        expect(signalsSchema.safeParse(signals).error).toBeUndefined();
        expect(finite(signals)).toBe(true);
        expect(finite(computeViewSignals(dossier(lines, events), population))).toBe(true);
      }),
    );
  });

  it("does not depend on the order records come in", () => {
    const shuffled = records.chain(({ lines, events }) =>
      fc.record({
        lines: fc.constant(lines),
        events: fc.constant(events),
        otherLines: fc.shuffledSubarray(lines, { minLength: lines.length }),
        otherEvents: fc.shuffledSubarray(events, { minLength: events.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ lines, events, otherLines, otherEvents }) => {
        const one = computeSignals(dossier(lines, events), population);
        const other = computeSignals(dossier(otherLines, otherEvents), population);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
    );
  });

  it("uses nothing after as_of", () => {
    fc.assert(
      fc.property(records, ({ lines, events }) => {
        const later = { day: addDays(asOf, 3), order_id: "later" };
        const more = dossier([...lines, line(900, 4, -3, later)], [...events, view(900, 4, -2)]);
        expect(computeSignals(more, population)).toEqual(computeSignals(dossier(lines, events), population));
      }),
    );
  });

  it("says nothing of a customer without purchases", () => {
    const signals = computeSignals(dossier([], [view(1, 0, 3)]), population);
    expect(signals.colors).toEqual([]);
    expect(signals.next_types).toEqual([]);
    expect(signals.price).toEqual({
      currency: null,
      median: null,
      low: null,
      high: null,
      reduced_share: null,
      n: 0,
      bands: [],
    });
    expect(signals.rhythm.next_order).toBeNull();
    expect(signals.returns).toEqual({ n: 0, share: null });
    expect(computeViewSignals(dossier([], [view(1, 0, 3)]), population).colors[0]?.value).toBe("black");
  });

  it("leaves out returns and what is no fashion, but counts their money and orders", () => {
    const lines = [line(1, 0, 10), line(2, 1, 10, { returned: true }), line(3, 5, 40)];
    const signals = computeSignals(dossier(lines), population);
    expect(signals.types.map(({ value }) => value)).toEqual(["blouse"]);
    expect(signals.returns).toEqual({ n: 1, share: 0.3333 });
    expect(signals.value).toEqual({
      orders: 2,
      pieces: 2,
      revenue: [{ amount: "79.80", currency: "EUR" }],
      average_ticket: [{ amount: "39.90", currency: "EUR" }],
    });
  });

  it("never adds two currencies", () => {
    const lines = [line(1, 0, 10), line(2, 1, 9, { unit_price: { amount: "100.10", currency: "BRL" }, quantity: 3 })];
    const { value, price } = computeSignals(dossier(lines), population);
    expect(value.revenue).toEqual([
      { amount: "300.30", currency: "BRL" },
      { amount: "39.90", currency: "EUR" },
    ]);
    expect(price).toMatchObject({ currency: "BRL", n: 1 });
  });
});

describe("attribute signals", () => {
  const repeated = (product: number, times: number, start: number) =>
    Array.from({ length: times }, (_, i) => line(start + i, product, 5 + 20 * i));

  it("raise the lift of a value with every further piece of it", () => {
    const others = [...repeated(1, 3, 0), ...repeated(2, 3, 10)];
    const lifts = [1, 2, 4, 8].map(
      (times) =>
        computeSignals(dossier([...others, ...repeated(0, times, 20)]), population).colors.find(
          ({ value }) => value === "black",
        )!.lift,
    );
    expect(lifts).toEqual([...lifts].sort((a, b) => a - b));
    expect(new Set(lifts).size).toBe(4);
  });

  it("call distinctive what is bought again and again, not one basket of it", () => {
    const often = computeSignals(dossier(repeated(1, 12, 0)), population).types[0];
    expect(often).toMatchObject({ value: "blazer", strength: "distinctive", n: 12, days: 12 });
    const once = Array.from({ length: 12 }, (_, i) => line(i, 1, 30));
    expect(computeSignals(dossier(once), population).types[0]?.strength).toBe("common");
  });

  it("state a lift from few pieces cautiously", () => {
    const [signal] = computeSignals(dossier(repeated(4, 3, 0)), population).types;
    expect(signal!.lift).toBeGreaterThan(1);
    expect(signal!.lift).toBeLessThan(1 / signal!.population_share / 2);
  });
});

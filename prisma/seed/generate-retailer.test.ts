import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importFiles, importKinds } from "@/lib/contracts/import";
import { addDays, instant } from "./days";
import { generateRetailer, type Row, seedFor } from "./generate-retailer";

const anchor = "2026-11-23";
const seed = seedFor(anchor);
const first = generateRetailer(seed, anchor);

const key = {
  purchases: (row: Row) => `${row.order_id}/${row.product_id}/${row.size}`,
  events: (row: Row) => row.event_id!,
};
const byKey = (rows: readonly Row[], id: (row: Row) => string) => new Map(rows.map((row) => [id(row), row]));

describe("generateRetailer", { timeout: 60_000 }, () => {
  test("gives the same rows for the same seed and day, others for another seed", () => {
    expect(generateRetailer(seed, anchor)).toEqual(first);
    expect(generateRetailer("other:2026-11-23", anchor).purchases).not.toEqual(first.purchases);
  });

  test("a later day only adds: every earlier purchase, view, product and customer stays as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (a, b) => {
        const day = addDays(anchor, a);
        const early = generateRetailer(seed, day);
        const late = generateRetailer(seed, addDays(day, b));
        expect(late.customers).toEqual(early.customers);
        expect(late.truths).toEqual(early.truths);
        const bare = ({ stock: _, ...row }: Row) => row;
        const known = new Set(early.products.map((row) => row.product_id));
        expect(late.products.filter((row) => known.has(row.product_id)).map(bare)).toEqual(early.products.map(bare));
        expect(late.events.filter((row) => row.occurred_at! < instant(day, 0))).toEqual(early.events);
        // A return becomes known later; before its day the line has none.
        const asOf = (row: Row) =>
          row.returned_at && row.returned_at >= instant(day, 0) ? { ...row, returned: "", returned_at: "" } : row;
        const until = late.purchases.filter((row) => row.purchased_at! < instant(day, 0)).map(asOf);
        expect(until).toEqual(early.purchases);
      }),
      { numRuns: 4 },
    );
  });

  test("works from any first day and says nothing of the day itself", () => {
    for (const day of ["2025-02-28", "2026-07-10", "2028-02-29"]) {
      const { purchases, events, truths } = generateRetailer(seedFor(day), day);
      expect(purchases.length).toBeGreaterThan(4000);
      expect(
        [...purchases.map((row) => row.purchased_at!), ...events.map((row) => row.occurred_at!)].sort().at(-1)! <
          instant(day, 0),
      ).toBe(true);
      expect(truths.filter((truth) => truth.drift)).toHaveLength(15);
    }
  });

  test("has the columns of the files, all rows the same, every cell taken as it is", () => {
    for (const kind of importKinds) {
      const rows = first[kind];
      const columns = Object.keys(rows[0]!);
      expect(Object.keys(importFiles[kind].schema.shape).sort()).toEqual([...columns].sort());
      for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    }
  });

  test("names each order, line, event and appointment once", () => {
    expect(byKey(first.purchases, key.purchases).size).toBe(first.purchases.length);
    expect(byKey(first.events, key.events).size).toBe(first.events.length);
    expect(new Set(first.appointments.map(({ id }) => id)).size).toBe(first.appointments.length);
    const owners = new Map<string, string>();
    for (const { order_id, customer_id } of first.purchases) {
      expect(owners.get(order_id!) ?? customer_id).toBe(customer_id);
      owners.set(order_id!, customer_id!);
    }
  });

  test("refers to customers, products and stores that exist, products only once they are out", () => {
    const customers = new Set(first.customers.map((row) => row.customer_id));
    const products = new Map(first.products.map((row) => [row.product_id, row.available_from!]));
    const stores = new Set(["", ...first.stores.map(({ id }) => id)]);
    for (const row of first.purchases) {
      expect(customers.has(row.customer_id)).toBe(true);
      expect(stores.has(row.store!)).toBe(true);
      expect(products.get(row.product_id)! <= row.purchased_at!.slice(0, 10)).toBe(true);
    }
    for (const row of first.events) expect(!row.product_id || products.has(row.product_id)).toBe(true);
  });

  test("fills the signed-in salesperson's day, and a little of the other stores'", () => {
    const today = first.appointments.filter((booked) => booked.day === anchor);
    const beatriz = today.filter((booked) => booked.staffEmail === "beatriz@lavra.example");
    expect(beatriz).toHaveLength(6);
    expect(beatriz.every((booked) => booked.storeId === "jardins" && booked.bookedDay < anchor)).toBe(true);
    expect(new Set(today.map((booked) => booked.storeId)).size).toBe(3);
    for (const ahead of [1, 9, 30]) {
      const day = addDays(anchor, ahead);
      const booked = generateRetailer(seed, day).appointments.filter((each) => each.day === day);
      expect(booked.filter((each) => each.storeId === "jardins")).toHaveLength(5);
    }
  });
});

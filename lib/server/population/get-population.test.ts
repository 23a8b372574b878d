import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { inTransaction } from "@/lib/server/db/transaction";
import { contents, emptyRetailer, importing, query, type Rows } from "@/lib/server/imports/test-retailer";
import { getPopulation } from "./get-population";
import { rollUp } from "./roll-up";

await openTestDatabase();
beforeEach(async () => emptyRetailer());

const products: Rows = [
  {
    product_id: "dress",
    name: "Midi dress",
    category: "Dresses > Midi dress",
    color: "Black",
    department: "women",
    price: "80",
  },
  {
    product_id: "shirt",
    name: "Linen shirt",
    category: "Tops > Shirt",
    color: "White",
    department: "men",
    price: "40",
    occasion: "work",
  },
  { product_id: "lamp", name: "Desk lamp", category: "Home > Lamps", color: "Black", price: "20" },
];
const line = (order: string, product: string, day: string, more: Record<string, string> = {}) => ({
  order_id: order,
  customer_id: `c-${order}`,
  product_id: product,
  purchased_at: day,
  unit_price: "64",
  ...more,
});

describe("the population", () => {
  it("counts pieces by window, leaves out what is not fashion, and counts a line once whatever its quantity", async () => {
    await importing({
      products,
      purchases: [
        line("o1", "dress", "2025-07-01", { quantity: "5" }),
        line("o2", "dress", "2026-05-10"),
        line("o3", "shirt", "2026-06-20"),
        line("o4", "lamp", "2026-06-20"),
        line("o5", "dress", "2026-06-30"),
      ],
      events: [
        { event_id: "e1", customer_id: "v", type: "product_viewed", product_id: "dress", occurred_at: "2026-06-25" },
        {
          event_id: "e2",
          customer_id: "v",
          type: "product_list_viewed",
          product_id: "dress",
          occurred_at: "2026-06-25",
        },
      ],
    });
    const { purchase, view, customers, day } = await getPopulation("2026-06-29");
    expect([customers, day]).toEqual([5, "2026-06-29"]);
    expect(purchase.all.color).toEqual({ total: 3, values: { black: 2, white: 1 } });
    expect(purchase.last56.color).toEqual({ total: 2, values: { black: 1, white: 1 } });
    expect(purchase.last28.color).toEqual({ total: 1, values: { white: 1 } });
    expect(purchase.season.color).toEqual({ total: 1, values: { black: 1 } });
    expect(purchase.all.price_band).toEqual({ total: 3, values: { "EUR:12": 3 } });
    expect(view.all.color).toEqual({ total: 1, values: { black: 1 } });
    expect(view.all.price_band).toEqual({ total: 1, values: { "EUR:12": 1 } });
  });

  it("counts an occasion per value, and in the total the pieces that have any; a line's own comes first", async () => {
    await importing({
      products: [products[1]!],
      purchases: [line("o1", "shirt", "2026-01-01"), line("o2", "shirt", "2026-01-01", { occasion: "Wedding" })],
    });
    const tagged = await query<{ n: number }>("select jsonb_array_length(tags->'occasions') as n from product_tags");
    const { occasion } = (await getPopulation("2026-01-02")).purchase.all;
    expect(tagged[0]!.n).toBeGreaterThan(0);
    expect(occasion?.total).toBe(2);
    expect(occasion?.values.wedding).toBe(1);
    expect(occasion?.values.work).toBe(1);
  });

  it("knows a return from its day on, and not before", async () => {
    await importing({
      products,
      purchases: [line("o1", "dress", "2026-01-01", { returned_at: "2026-01-10" }), line("o2", "dress", "2026-01-02")],
    });
    const before = await getPopulation("2026-01-09");
    const after = await getPopulation("2026-01-10");
    expect(before.purchase.all.color).toEqual({ total: 2, values: { black: 2 } });
    expect(after.purchase.all.color).toEqual({ total: 1, values: { black: 1 } });
  });

  it("takes a return that a later file tells of as known from today, and one without a day from the purchase", async () => {
    await importing({
      products,
      purchases: [line("o1", "dress", "2026-01-01"), line("o2", "dress", "2026-01-02", { returned: "yes" })],
    });
    await importing({ purchases: [line("o1", "dress", "2026-01-01", { returned: "true" })] });
    expect(
      await query(`select order_id as o, returned_day = current_date as today, returned_day::text as day from purchase_lines
      where order_id = 'o2' or returned_day = current_date order by 1`),
    ).toEqual([expect.objectContaining({ o: "o1", today: true }), { o: "o2", today: false, day: "2026-01-02" }]);
    expect((await getPopulation("2026-01-05")).purchase.all.color).toEqual({ total: 1, values: { black: 1 } });
  });

  it("stays the same, and under the same id, when later data arrives or nothing does", async () => {
    await importing({ products, purchases: [line("o1", "dress", "2026-01-01")] });
    const past = await getPopulation("2026-01-15");
    await importing({ purchases: [line("o2", "shirt", "2026-02-01")] });
    expect(await getPopulation("2026-01-15")).toEqual(past);
    expect((await getPopulation("2026-02-01")).id).not.toBe(past.id);
    expect(await query("select count(*)::int as n from population_snapshots")).toEqual([{ n: 2 }]);
    expect(await query("select count(*)::int as n from population_pointers")).toEqual([{ n: 3 }]);
  });

  it("follows a product whose tags or price are corrected", async () => {
    await importing({ products, purchases: [line("o1", "dress", "2026-01-01")] });
    await importing({ products: [{ ...products[0]!, color: "Red" }] });
    expect((await getPopulation("2026-01-02")).purchase.all.color).toEqual({ total: 1, values: { red: 1 } });
  });

  it("is made once by many who ask at once", async () => {
    await importing({ products, purchases: [line("o1", "dress", "2026-01-01")] });
    const all = await Promise.all(Array.from({ length: 20 }, () => getPopulation("2026-01-02")));
    expect(new Set(all.map((p) => p.id)).size).toBe(1);
  });
});

describe("the order of import", () => {
  const purchases = [
    line("o1", "dress", "2026-01-01"),
    line("o1", "dress", "2026-01-01"),
    line("o1", "shirt", "2026-01-01", { returned_at: "2026-01-20", size: "M" }),
    line("o2", "shirt", "2026-01-03", { occasion: "party" }),
    line("o3", "lamp", "2026-01-04"),
    line("o4", "dress", "2026-01-09", { unit_price: "10" }),
  ];
  const events = ["dress", "shirt", "lamp"].map((product_id, i) => ({
    event_id: `e${i}`,
    customer_id: "v",
    type: i === 1 ? "product_added" : "product_viewed",
    product_id,
    occurred_at: `2026-01-0${i + 4}T10:00:00Z`,
  }));
  const known = products.map((product) => ({ ...product, available_from: "2025-12-01" }));

  it("of files and of rows changes neither the records, nor the rollups, nor the snapshot", async () => {
    const files = { products: known, purchases, events };
    await importing(files);
    const [expected, snapshot] = [{ ...(await contents()), workspace: "" }, await getPopulation("2026-01-25")];
    const kinds = ["products", "purchases", "events"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...kinds], { minLength: 3 }),
        fc.shuffledSubarray(purchases, { minLength: purchases.length }),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.shuffledSubarray(known, { minLength: known.length }),
        async (order, shuffledPurchases, shuffledEvents, shuffledProducts) => {
          await emptyRetailer();
          const shuffled = { products: shuffledProducts, purchases: shuffledPurchases, events: shuffledEvents };
          for (const kind of order) await importing({ [kind]: shuffled[kind] });
          expect({ ...(await contents()), workspace: "" }).toEqual(expected);
          expect(await getPopulation("2026-01-25")).toEqual(snapshot);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("leaves the same rollups as rolling up all days anew", async () => {
    await importing({ products: known, purchases: purchases.slice(0, 3) });
    await importing({ purchases, events });
    const before = await contents();
    const days = await query<{ day: string }>("select distinct day::text from population_rollups");
    await inTransaction((connection) =>
      rollUp(
        connection,
        days.map(({ day }) => day),
      ),
    );
    expect(await contents()).toEqual(before);
  });
});

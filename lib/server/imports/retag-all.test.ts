import { beforeEach, expect, it } from "vitest";
import type { ImportKind } from "@/lib/contracts/import";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { getPopulation } from "@/lib/server/population/get-population";
import { retagIfOutdated } from "./retag-all";
import { contents, emptyRetailer, importing, query, type Rows } from "./test-retailer";

await openTestDatabase();
beforeEach(async () => emptyRetailer());

const files: Partial<Record<ImportKind, Rows>> = {
  products: [
    { product_id: "p1", name: "Wool coat", category: "Women > Coats", color: "Navy", price: "200" },
    { product_id: "p2", name: "Silk dress", category: "Women > Dresses", color: "Red", price: "90" },
  ],
  purchases: [
    { order_id: "o1", customer_id: "c1", product_id: "p1", purchased_at: "2026-03-01", returned_at: "2026-03-09" },
    { order_id: "o2", customer_id: "c2", product_id: "p2", purchased_at: "2026-03-02" },
  ],
  events: [{ event_id: "e", customer_id: "c1", type: "product_viewed", product_id: "p2", occurred_at: "2026-03-03" }],
};

it("tags and rolls up everything once when the taxonomy is a new one, and leaves what earlier versions said", async () => {
  await importing(files);
  const { workspace: _revision, ...before } = await contents();
  const known = await getPopulation("2026-03-10");
  await query("update product_tags set taxonomy_version = 'earlier'");
  await query("update population_rollups set taxonomy_version = 'earlier'");
  expect(await retagIfOutdated()).toBe(true);
  expect(await retagIfOutdated()).toBe(false);

  const kept = await query("select count(*)::int as n from product_tags where taxonomy_version = 'earlier'");
  expect(kept).toEqual([{ n: 2 }]);
  await query("delete from product_tags where taxonomy_version = 'earlier'");
  await query("delete from population_rollups where taxonomy_version = 'earlier'");
  const { workspace: _raised, ...after } = await contents();
  expect(after).toEqual(before);
  expect(await getPopulation("2026-03-10")).toEqual(known);
});

it("has nothing to do without products", async () => {
  expect(await retagIfOutdated()).toBe(false);
});

it("two imports of the same rows at once are as one", async () => {
  await importing(files);
  const { workspace: _one, ...once } = await contents();
  await emptyRetailer();
  await Promise.all([importing(files), importing(files), importing(files)]);
  const { workspace: _two, ...together } = await contents();
  expect(together).toEqual(once);
});

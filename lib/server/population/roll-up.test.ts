import { expect, it } from "vitest";
import { priceBand } from "@/lib/domain/signals/price-band";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { query } from "@/lib/server/imports/test-retailer";
import { priceBandSql } from "./roll-up";

await openTestDatabase();

it("bands prices in SQL as the domain does", async () => {
  const cents = Array.from({ length: 20_000 }, (_, i) => (i / 100).toFixed(4));
  const others = Array.from({ length: 2000 }, (_, i) => (1.0137 ** i % 9_999_999).toFixed(4));
  const powers = Array.from({ length: 46 }, (_, i) => (2 ** (i - 13)).toFixed(4));
  const prices = [...cents, ...others, ...powers, "0.0001", "1.4142", "9999999999.9999"];
  const rows = await query<{ price: string; band: string | null }>(
    `select price::text, ${priceBandSql("price", "'EUR'")} as band from unnest($1::numeric(14, 4)[]) price`,
    [prices],
  );
  expect(rows).toHaveLength(prices.length);
  const other = rows.filter(({ price, band }) => band !== priceBand({ amount: price, currency: "EUR" }));
  expect(other).toEqual([]);
});

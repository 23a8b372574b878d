import { beforeEach, describe, expect, it } from "vitest";
import { learnOccasions } from "@/lib/domain/occasions/learn-occasions";
import { wornForSeries } from "@/lib/domain/occasions/worn-for-series";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { contents, emptyRetailer, importing, query, type Rows } from "@/lib/server/imports/test-retailer";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { admin } from "@/lib/server/profiles/test-retailer";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

await openTestDatabase();
beforeEach(async () => emptyRetailer());

const product = (product_id: string, name: string, category: string, more: Record<string, string> = {}) => ({
  product_id,
  name,
  category,
  department: "women",
  price: "80",
  available_from: "2024-01-01",
  ...more,
});
const products: Rows = [
  product("gown-1", "Gown one", "Dresses > Gown"),
  product("gown-2", "Gown two", "Dresses > Gown"),
  product("sheath", "Sheath", "Dresses > Sheath"),
  product("named", "Gown three", "Dresses > Gown", { occasion: "party" }),
];
const line = (customer_id: string, product_id: string, purchased_at: string, occasion = "") => ({
  order_id: `${customer_id}-${product_id}-${purchased_at}`,
  customer_id,
  product_id,
  purchased_at,
  occasion,
});
const declared = Array.from({ length: 12 }, (_, i) => [
  line(`d${i}`, "gown-1", `2026-03-${10 + i}`, i < 10 ? "Formal affair" : "date"),
  line(`d${i}`, "sheath", `2026-04-${10 + i}`, i < 9 ? "office" : "other"),
]).flat();
const later = [
  line("new", "gown-2", "2026-05-01"),
  line("new", "named", "2026-05-02"),
  line("new", "sheath", "2026-05-03"),
];

async function occasionsOf(customer: string, day: string) {
  const dossier = (await loadDossier(await requireWorkspace(), customer, day, false))!;
  const pieces = boughtPieces(learnOccasions(dossier, await getPopulation(day)));
  return Object.fromEntries(pieces.map(({ product_id, values }) => [product_id, values.occasion]));
}

describe("declared occasions", () => {
  it("have one name in lines, rollups, products and pieces", async () => {
    await importing({ products, purchases: declared });
    expect(await query("select occasion, count(*)::int as n from purchase_lines group by 1 order by 1")).toEqual([
      { occasion: "evening", n: 2 },
      { occasion: "formal-event", n: 10 },
      { occasion: "work", n: 9 },
      { occasion: null, n: 3 },
    ]);
    const rolledUp = await query(
      `select value, sum(items)::int as n from population_rollups where attribute = 'occasion' and day < '2026-04-01'
       and value <> '' group by 1 order by 1`,
    );
    expect(rolledUp).toEqual([
      { value: "evening", n: 2 },
      { value: "formal-event", n: 10 },
    ]);
    expect((await occasionsOf("d0", "2026-04-30"))["gown-1"]).toEqual(["formal-event"]);
    await query("update purchase_lines set occasion = 'formal affair' where occasion = 'formal-event'");
    await query("update product_tags set taxonomy_version = 'earlier'");
    await importing({ purchases: later });
    expect(await query("select count(*)::int as n from purchase_lines where occasion = 'formal-event'")).toEqual([
      { n: 10 },
    ]);
  });

  it("teach what a later customer's pieces are worn for, from the day they were known", async () => {
    await importing({ products, purchases: [...later, line("early", "gown-2", "2026-03-01")] });
    const before = await getPopulation("2026-03-09");
    await importing({ purchases: declared });
    expect(await getPopulation("2026-03-09")).toEqual(before);
    expect(await occasionsOf("new", "2026-05-04")).toEqual({
      "gown-2": ["formal-event"],
      named: ["party"],
      sheath: ["work"],
    });
    const tags = await query<{ value: string }>(
      "select o->>'value' as value from product_tags, jsonb_array_elements(tags->'occasions') o where product_id = 'gown-2'",
    );
    expect(await occasionsOf("early", "2026-03-09")).toEqual({ "gown-2": tags.map(({ value }) => value) });
    expect(await occasionsOf("early", "2026-05-04")).toEqual({ "gown-2": ["formal-event"] });
    const profile = await generateProfile(admin, "new", { as_of: "2026-05-04" });
    expect(profile.signals.occasions.map(({ value, n }) => [value, n]).sort()).toEqual([
      ["formal-event", 1],
      ["party", 1],
      ["work", 1],
    ]);
  });

  it("are summed up in SQL as the domain sums them up, for the population, the products and the range", async () => {
    await importing({ products, purchases: [...declared, ...later] });
    const rows = await query<{ day: string; product_id: string; occasion: string; type: string }>(
      `select l.day::text, l.product_id, l.occasion, t.tags->'type'->>'value' as type from purchase_lines l
       join product_tags t using (product_id) where l.occasion is not null`,
    );
    const series = wornForSeries(
      rows.map(({ day, occasion, type }) => ({ day, occasion, shelf: `dresses\n${type}`, items: 1 })),
    );
    for (const day of ["2026-03-15", "2026-05-04", "2027-01-01"])
      expect((await getPopulation(day)).worn_for).toEqual(series(day));
    const range = await loadCatalogue("2026-05-04", false);
    const weight = rows
      .filter(({ product_id, occasion }) => product_id === "gown-1" && occasion === "evening")
      .reduce((sum, { day }) => sum + 0.5 ** ((Date.parse("2026-05-04") - Date.parse(day)) / 86_400_000 / 365), 0);
    expect(range.find(({ id }) => id === "gown-1")?.worn_for?.evening).toBeCloseTo(weight, 5);
    expect(range.find(({ id }) => id === "gown-2")).not.toHaveProperty("worn_for");
    const dossier = await loadDossier(await requireWorkspace(), "d0", "2026-05-04", false);
    expect(dossier?.products["gown-1"]?.worn_for).toEqual(range.find(({ id }) => id === "gown-1")?.worn_for);
  });

  it("leave the same records and the same population in whatever order they come", async () => {
    await importing({ products, purchases: [...later, ...declared] });
    const expected = { ...(await contents()), workspace: "" };
    const population = await getPopulation("2026-05-04");
    for (const parts of [
      [{ purchases: later }, { products }, { purchases: declared }],
      [
        { products, purchases: declared.slice(12) },
        { purchases: declared.slice(0, 12).toReversed() },
        { purchases: later },
      ],
      [{ purchases: declared }, { purchases: later }, { products: products.toReversed() }],
    ]) {
      await emptyRetailer();
      for (const files of parts) await importing(files);
      expect({ ...(await contents()), workspace: "" }).toEqual(expected);
      expect(await getPopulation("2026-05-04")).toEqual(population);
    }
  });

  it("change the fingerprint when they teach something new, and not when they come later than as_of", async () => {
    await importing({ products, purchases: [...declared, ...later] });
    const as_of = "2026-05-04";
    const first = await generateProfile(admin, "new", { as_of });
    await importing({ purchases: [line("d20", "gown-1", "2026-06-01", "wedding")] });
    expect((await generateProfile(admin, "new", { as_of })).fingerprint).toBe(first.fingerprint);
    await importing({ purchases: [line("d21", "gown-1", "2026-04-01", "wedding")] });
    expect((await generateProfile(admin, "new", { as_of })).fingerprint).not.toBe(first.fingerprint);
  });
});

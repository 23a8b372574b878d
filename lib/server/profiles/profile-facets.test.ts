import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { customerQuerySchema } from "@/lib/contracts/customer";
import { profileJoin } from "@/lib/server/customers/customer-sql";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { whereSql } from "@/lib/server/customers/match-sql";
import { putCustomer } from "@/lib/server/customers/put-customer";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { admin, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();

type Facets = { tones: string[]; occasions: string[] };
const facets = async (id: string) =>
  (await pool().query<Facets>("select tones, occasions from current_profiles where customer_id = $1", [id])).rows[0]!;
const find = async (query: Record<string, string>, actor = admin) => {
  const { items, total } = await listCustomers(actor, customerQuerySchema.parse(query));
  expect(total).toBe(items.length);
  return items.map(({ id }) => id).sort();
};

let keys: Record<string, string[]>;
beforeAll(async () => {
  await openTestRetailer();
  const written = await Promise.all(["helena", "joão", "viewer"].map((id) => generateProfile(admin, id)));
  keys = Object.fromEntries(written.map(({ customer_id, claims }) => [customer_id, claims.map(({ key }) => key)]));
});

describe("the tones and occasions of a current profile", () => {
  it("are those of its claims", async () => {
    for (const [id, said] of Object.entries(keys)) {
      const { tones, occasions } = await facets(id);
      expect(tones.map((tone) => `brief.tone.${tone}`).sort(), id).toEqual(
        said.filter((key) => key.startsWith("brief.tone.")).sort(),
      );
      expect(occasions.map((occasion) => `occasion.${occasion}.name`).sort(), id).toEqual(
        said.filter((key) => /^occasion\..*\.name$/.test(key)).sort(),
      );
    }
    expect((await facets("helena")).tones.length).toBeGreaterThan(0);
    expect((await facets("helena")).occasions.length).toBeGreaterThan(0);
  });

  it("were read off the profiles of before by the migration, just the same", async () => {
    const ids = Object.keys(keys);
    const before = await Promise.all(ids.map(facets));
    await pool().query("update current_profiles set tones = '{}', occasions = '{}'");
    const sql = readFileSync("prisma/migrations/0005_erasure_and_facets/migration.sql", "utf8");
    await pool().query(sql.slice(sql.indexOf("WITH said")));
    expect(await Promise.all(ids.map(facets))).toEqual(before);
  });

  it("find their customers, within the stores, and nobody who refused", async () => {
    const having = (prefix: string, end = "") =>
      Object.entries(keys)
        .flatMap(([id, said]) => (said.includes(prefix + end) ? [id] : []))
        .sort();
    for (const tone of new Set((await Promise.all(Object.keys(keys).map(facets))).flatMap((f) => f.tones)))
      expect(await find({ tone }), tone).toEqual(having("brief.tone.", tone));
    for (const occasion of new Set((await Promise.all(Object.keys(keys).map(facets))).flatMap((f) => f.occasions)))
      expect(await find({ occasion }), occasion).toEqual(having(`occasion.${occasion}`, ".name"));
    const [occasion] = (await facets("joão")).occasions;
    expect(await find({ occasion: occasion! })).toContain("joão");
    expect(await find({ occasion: occasion! }, northSales)).not.toContain("joão");
    expect(await find({ tone: "no-such-tone" })).toEqual([]);
    const [tone] = (await facets("helena")).tones;
    expect(await find({ tone: tone!, occasion: (await facets("helena")).occasions[0]! })).toContain("helena");
    await putCustomer(admin, "helena", { profiling_consent: false }, () => {});
    expect(await find({ tone: tone! })).not.toContain("helena");
  });

  it.each(["Manner", "a b", "", "a.b", "%"])("are asked for by parts of claim keys, not by %j", (tone) => {
    expect(customerQuerySchema.safeParse({ tone }).success).toBe(false);
    expect(customerQuerySchema.safeParse({ occasion: tone }).success).toBe(false);
  });
});

it("are found by their index when there are many customers", async () => {
  await pool().query("insert into customers (id) select 'n' || i from generate_series(1, 20000) i");
  await pool().query(
    `insert into current_profiles (customer_id, version, generated_at, as_of, style_line, moment_line, palette, new_behavior,
       confidence, opportunities, search_text, tones, occasions)
     select 'n' || i, 1, now(), current_date, '', '', '[]', false, 0, 0, '', array['t' || i % 5000], array['o' || i % 5000]
     from generate_series(1, 20000) i`,
  );
  await pool().query("vacuum analyze customers, current_profiles");
  const match = { stores: null, query: customerQuerySchema.parse({ tone: "t7", occasion: "o7" }), text: "", words: [] };
  const values: unknown[] = [];
  const where = whereSql(match, (value) => `$${values.push(value)}`);
  const { rows } = await pool().query(`explain select count(*) from customers c ${profileJoin} where ${where}`, values);
  expect(JSON.stringify(rows)).toMatch(/current_profiles_(tones|occasions)_idx/);
  expect(await find({ tone: "t7", occasion: "o7" })).toEqual(["n10007", "n15007", "n5007", "n7"]);
});

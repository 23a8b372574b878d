import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { customerQuerySchema } from "@/lib/contracts/customer";
import { listCustomers } from "@/lib/server/customers/list-customers";
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

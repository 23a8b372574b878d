import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import { customerQuerySchema } from "@/lib/contracts/customer";
import { countCustomers, getCustomer } from "@/lib/server/customers/get-customer";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { seedCustomers, writtenAt } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { putOpportunity } from "@/lib/server/opportunities/test-opportunities";

await openTestDatabase();
beforeAll(async () => {
  await seedCustomers();
  // Two to do; what is over, done or of somebody who refused does not count.
  await putOpportunity({ key: "a" });
  await putOpportunity({ key: "b", status: "taken", expiresIn: 0 });
  await putOpportunity({ key: "c", status: "done" });
  await putOpportunity({ customer: "isabel", key: "a", status: "dismissed" });
  await putOpportunity({ customer: "isabel", key: "b", dueIn: -3, expiresIn: -1 });
  await putOpportunity({ customer: "isabel", key: "c", status: "taken", dueIn: -3, expiresIn: -1 });
  await putOpportunity({ customer: "rita", key: "a" });
});

const admin: Actor = { kind: "user", id: "a", name: "Ana", role: "admin", stores: null };
const sales = (...stores: string[]): Actor => ({ ...admin, role: "salesperson", stores });
const find = (query: Record<string, unknown>, actor = admin) => listCustomers(actor, customerQuerySchema.parse(query));
const ids = async (query: Record<string, unknown>, actor = admin) =>
  (await find(query, actor)).items.map((item) => item.id);

describe("scope", () => {
  it("shows everybody to those without stores, and a salesperson the customers of theirs", async () => {
    expect((await ids({})).sort()).toEqual(["a/b ç%_1", "helena", "hotel", "isabel", "joao", "rita"]);
    expect((await ids({}, sales("jardins"))).sort()).toEqual(["helena", "isabel", "rita"]);
    expect(await ids({}, sales())).toEqual([]);
    expect(await countCustomers(sales("chiado"))).toBe(2);
  });

  it("counts, searches and filters within the stores only", async () => {
    expect(await find({ query: "helena" }, sales("jardins"))).toMatchObject({ total: 1, items: [{ id: "helena" }] });
    expect(await find({ store: "chiado" }, sales("jardins"))).toMatchObject({ total: 0, items: [] });
  });

  it("knows nobody by an id that cannot be stored", async () => {
    expect(await getCustomer(admin, "helena\0")).toBeNull();
  });

  it("does not tell a foreign customer from one that does not exist", async () => {
    const refusal = { code: "not_found", message: "There is no such customer." };
    await expect(requireCustomer(sales("chiado"), "helena")).rejects.toMatchObject(refusal);
    await expect(requireCustomer(sales("chiado"), "nobody")).rejects.toMatchObject(refusal);
    await expect(requireCustomer(sales("chiado"), "hotel")).rejects.toMatchObject(refusal);
    expect(await getCustomer(admin, "hotel")).toMatchObject({ company: "Hotel Ladeira", store: null });
  });
});

describe("search", () => {
  it.each([
    ["nobre", ["isabel"]],
    ["NÓBREGA isa", ["isabel"]],
    ["joao sa", ["joao"]],
    ["sá", ["joao"]],
    ["hotel", ["hotel"]],
    ["helena.prado@example", ["helena"]],
    ["(11) 99999-8888", ["helena"]],
    ["+55 11 99999 8888", ["helena"]],
    ["123.456.789-09", ["helena"]],
    ["c%_1", ["a/b ç%_1"]],
    ["_1", []],
    ["%", []],
    ["\\", []],
    ["zzz", []],
    ["helena zzz", []],
    ["' or 1=1 --", []],
  ])("finds %s", async (query, expected) => {
    expect(await ids({ query })).toEqual(expected);
  });

  it("puts the name that begins with the search before other finds", async () => {
    // João's address holds it too.
    expect(await ids({ query: "helena" })).toEqual(["helena", "joao"]);
    expect(await ids({ query: "prado" })).toEqual(["helena"]);
  });

  it("finds style words, except those written about somebody who refused", async () => {
    expect((await ids({ query: "oxblood" })).sort()).toEqual(["helena", "isabel"]);
    expect(await ids({ query: "oxblood prado" })).toEqual(["helena"]);
    expect(await ids({ query: "secrets" })).toEqual([]);
  });

  it("puts those whose style line says the word before those who only own the colour", async () => {
    await prisma().currentProfile.update({
      where: { customerId: "helena" },
      data: { styleLine: "Navy before other colours." },
    });
    expect(await ids({ query: "oxblood" })).toEqual(["isabel", "helena"]);
    await prisma().currentProfile.update({
      where: { customerId: "helena" },
      data: { styleLine: "Oxblood tailoring." },
    });
  });

  it("takes twelve words, not more", async () => {
    const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}x`).join(" ");
    expect(await ids({ query: words(12) })).toEqual([]);
    await expect(find({ query: words(13) })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("filters", () => {
  it.each([
    [{ vip: "true" }, ["helena"]],
    [{ vip: "false" }, ["isabel"]],
    [{ new_behavior: "true" }, ["helena"]],
    [{ new_behavior: "false" }, ["isabel"]],
    [{ opportunity: "true" }, ["helena"]],
    [{ opportunity: "false" }, ["isabel"]],
    [{ stale: "true" }, ["helena"]],
    [{ stale: "false" }, ["isabel"]],
    [{ store: "chiado", query: "joao" }, ["joao"]],
  ])("keeps %j", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });
});

describe("pages", () => {
  it.each([{}, { query: "e" }])("walk through every match once (%j)", async (query) => {
    const whole = await find({ ...query, limit: 200 });
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find({ ...query, limit: 2, cursor });
      expect(page.total).toBe(whole.total);
      walked.push(...page.items.map((item) => item.id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(walked).toEqual(whole.items.map((item) => item.id));
    expect(new Set(walked).size).toBe(whole.total);
  });

  it.each([
    "",
    "x",
    "W10",
    Buffer.from('["0",1,2]').toString("base64url"),
    Buffer.from('[1e300,1e300,"a"]').toString("base64url"),
    Buffer.from('[3000000000,0,"a"]').toString("base64url"),
    Buffer.from('[0,1.5,"a"]').toString("base64url"),
    Buffer.from(String.raw`[0,0,"\u0000"]`).toString("base64url"),
  ])("refuse the cursor %j", async (cursor) => {
    await expect(find({ cursor })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("an item", () => {
  it("tells the last purchase, the profile's head and what came since", async () => {
    const { items } = await find({ query: "helena prado" });
    expect(items[0]).toEqual({
      id: "helena",
      name: "Helena Prado",
      company: null,
      customer_type: "person",
      store: { id: "jardins", name: "Jardins" },
      vip: true,
      profiling_refused: false,
      last_purchase: { day: "2025-11-22", total: { amount: "8790.5", currency: "BRL" }, pieces: ["blazer", "pumps"] },
      profile: {
        version: 1,
        generated_at: writtenAt.toISOString(),
        as_of: "2025-11-20",
        confidence: 0.7,
        style_line: "Oxblood tailoring.",
        moment_line: "Looking at dresses.",
        palette: [{ color: "oxblood", hex: "#6a1e2d", pattern: null, share: 1 }],
        new_behavior: true,
        opportunities: 2,
        // Two lines of a later day, and the view of the same day that came after the writing.
        events_since: 3,
      },
    });
  });

  it("adds no amounts of two currencies, and names a product nobody described by its id", async () => {
    expect((await getCustomer(admin, "isabel"))?.last_purchase).toMatchObject({ total: null });
    expect((await getCustomer(admin, "joao"))?.last_purchase).toMatchObject({ total: null, pieces: ["unlisted"] });
  });

  it("shows no profile of somebody who refused", async () => {
    expect(await getCustomer(admin, "rita")).toMatchObject({ profiling_refused: true, profile: null });
  });

  it("tells contact data as it was given", async () => {
    expect(await getCustomer(admin, "helena")).toMatchObject({
      email: "helena.prado@example.com",
      phone: "(11) 99999-8888",
      document: "123.456.789-09",
      profiling_consent: null,
    });
  });
});

it("searches by the trigram index when there are many customers", async () => {
  await pool().query(
    "insert into customers (id, search_text) select 'n' || i, md5(i::text) from generate_series(1, 20000) i",
  );
  await pool().query("vacuum analyze customers");
  const { rows } = await pool().query("explain select id from customers f where f.search_text like $1", ["%nobrega%"]);
  expect(JSON.stringify(rows)).toContain("customers_search_text_trgm");
  expect(await ids({ query: "nobrega" })).toEqual(["isabel"]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { call, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();

let admin: string;
let sales: string;
beforeAll(async () => {
  await seedCustomers();
  admin = (await tokenFor("admin")).token;
  sales = (await tokenFor("salesperson", ["jardins"])).token;
});

describe("GET /customers", () => {
  it("searches without accents by half a name", async () => {
    const { body } = await call("listCustomers", { query: { query: "nobre" }, token: sales });
    expect(body).toMatchObject({ total: 1, next_cursor: null, items: [{ id: "isabel", name: "Isabel Nóbrega" }] });
  });

  it("pages by cursor", async () => {
    const first = await call("listCustomers", { query: { limit: "2" }, token: sales });
    expect(first.body).toMatchObject({ total: 3, items: [{}, {}], next_cursor: expect.any(String) });
    const { next_cursor: cursor } = first.body as { next_cursor: string };
    const second = await call("listCustomers", { query: { limit: "2", cursor }, token: sales });
    expect(second.body).toMatchObject({ items: [{}], next_cursor: null });
  });

  it.each<Record<string, string>>([
    { limit: "0" },
    { limit: "201" },
    { limit: "x" },
    { vip: "yes" },
    { cursor: "nonsense" },
    { tone: "No Key" },
    { occasion: "work.name" },
    { qeury: "a" },
  ])("refuses %j", async (query) => {
    const { body } = await call("listCustomers", { query, token: admin });
    expect(body).toMatchObject({ code: "invalid", errors: [{ pointer: Object.keys(query)[0] }] });
  });
});

describe("GET /customers/{id}", () => {
  it("reads a customer by an id of any characters", async () => {
    const { body } = await call("getCustomer", { params: { id: "a/b ç%_1" }, token: admin });
    expect(body).toMatchObject({ id: "a/b ç%_1", name: "Ana Percent" });
  });

  it("gives another store's customer and an unknown one the same answer", async () => {
    const foreign = await call("getCustomer", { params: { id: "joao" }, token: sales });
    const unknown = await call("getCustomer", { params: { id: "nobody" }, token: sales });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect({ ...unknown.body, request_id: "" }).toEqual({ ...foreign.body, request_id: "" });
  });
});

import { beforeAll, expect, it } from "vitest";
import { call, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();

let admin: string;
beforeAll(async () => {
  await seedCustomers();
  admin = (await tokenFor("admin")).token;
});

it("makes a token that works until it is revoked", async () => {
  const made = await call("createToken", {
    body: { name: " CRM ", role: "salesperson", stores: ["chiado"] },
    token: admin,
  });
  const { token, id } = made.body as { token: string; id: string };
  expect(made).toMatchObject({ status: 201, body: { name: "CRM", stores: ["chiado"], hint: token.slice(-4) } });
  expect((await call("listCustomers", { token })).body).toMatchObject({ total: 2 });

  const list = await call("listTokens", { token: admin });
  expect(JSON.stringify(list.body)).not.toContain(token);
  expect((await call("revokeToken", { params: { id }, token: admin })).status).toBe(204);
  expect((await call("listCustomers", { token })).status).toBe(401);
  expect((await call("revokeToken", { params: { id: "none" }, token: admin })).status).toBe(404);
});

it.each([
  [{ role: "admin" }, "/name"],
  [{ name: " ", role: "admin" }, "/name"],
  [{ name: "x", role: "owner" }, "/role"],
  [{ name: "x", role: "salesperson" }, "/stores"],
  [{ name: "x", role: "salesperson", stores: ["nowhere"] }, "/stores"],
  [{ name: "x", role: "admin", scope: "all" }, "/scope"],
])("refuses to make %j", async (body, pointer) => {
  const { body: problem } = await call("createToken", { body, token: admin });
  expect(problem).toMatchObject({ code: "invalid", errors: [{ pointer }] });
});

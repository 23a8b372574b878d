import { beforeAll, describe, expect, it } from "vitest";
import { call, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

await openTestDatabase();

let admin: string;
let marketer: string;
beforeAll(async () => {
  await seedCustomers();
  await prisma().currentProfile.deleteMany();
  await generateProfile(operator, "helena");
  admin = (await tokenFor("admin")).token;
  marketer = (await tokenFor("marketer")).token;
});

const erase = (id: string, headers: Record<string, string> = {}) =>
  call("eraseCustomer", { params: { id }, token: admin, headers });

describe("GET /customers/{id}/export", () => {
  it("gives everything held, in the words of the contract", async () => {
    const { status, body } = await call("exportCustomer", { params: { id: "helena" }, token: admin });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      customer: { id: "helena", name: "Helena Prado", store_id: "jardins" },
      identifiers: [{ kind: "document" }, { kind: "email" }, { kind: "phone", given: "(11) 99999-8888" }],
      orders: [
        { id: "o1", lines: [{ product_id: "bag", product_name: "Small bag", unit_price: "100.0000" }] },
        { id: "o2", lines: [{}, {}] },
      ],
      events: [{}, {}, {}],
      profiles: [{ version: 1, requested_by: "command:test" }],
      current_profile: [{ version: 1 }],
    });
    expect((body.audit as { action: string; actor: string }[]).at(-1)).toMatchObject({ action: "customer.exported" });
  });

  it("is for admins only", async () => {
    expect((await call("exportCustomer", { params: { id: "helena" }, token: marketer })).status).toBe(403);
    expect((await call("exportCustomer", { params: { id: "nobody" }, token: admin })).status).toBe(404);
  });
});

describe("DELETE /customers/{id}", () => {
  it("is for admins only", async () => {
    expect((await call("eraseCustomer", { params: { id: "helena" }, token: marketer })).status).toBe(403);
  });

  it("erases: no path finds the customer again, and nobody takes the id", async () => {
    expect((await erase("helena")).status).toBe(204);
    for (const id of ["getCustomer", "getProfile", "listProfiles", "listCorrections", "exportCustomer"] as const)
      expect(await call(id, { params: { id: "helena" }, token: admin }), id).toMatchObject({ status: 404 });
    const { body } = await call("listCustomers", { query: { query: "helena prado" }, token: admin });
    expect(body).toMatchObject({ items: [], total: 0 });
    for (const token of [admin, marketer])
      expect(await call("putCustomer", { params: { id: "helena" }, body: { name: "Helena" }, token })).toMatchObject({
        status: 409,
        body: { code: "erased" },
      });
    expect(await prisma().customer.count({ where: { id: "helena" } })).toBe(0);
  });

  it("of an erased customer is done already, of an unknown one 404", async () => {
    expect((await erase("helena")).status).toBe(204);
    expect((await erase("nobody")).status).toBe(404);
  });

  it("sent again with its key has the same answer, and keeps no request that names the customer", async () => {
    const headers = { "idempotency-key": "erase-isabel" };
    expect((await erase("isabel", headers)).status).toBe(204);
    expect((await erase("isabel", headers)).status).toBe(204);
    expect(await prisma().idempotencyKey.count()).toBe(0);
    expect(await prisma().auditEntry.count({ where: { action: "customer.erased" } })).toBe(2);
  });

  it("is not undone by later requests with a key: none keeps the id", async () => {
    const headers = { "idempotency-key": "late" };
    const late = { params: { id: "isabel" }, token: admin, headers };
    expect((await call("generateProfile", { ...late, body: {} })).status).toBe(404);
    expect((await call("generateProfile", { ...late, body: {} })).headers.get("idempotency-replayed")).toBe("true");
    expect((await call("putCustomer", { ...late, body: {}, headers: { "idempotency-key": "later" } })).status).toBe(
      409,
    );
    expect(await prisma().idempotencyKey.findMany({ select: { key: true, customerId: true } })).toEqual([
      { key: "late", customerId: null },
    ]);
  });

  it("of the 20 that ask at once one erases, and each is told that it is done", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => erase("joao")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await prisma().auditEntry.count({ where: { action: "customer.erased" } })).toBe(3);
  });
});

import { beforeAll, expect, it } from "vitest";
import { call, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();

let token: string;
beforeAll(async () => {
  await seedCustomers();
  token = (await tokenFor("admin")).token;
});

const read = () => call("getWorkspace", { token });
const change = (body: object, headers: Record<string, string> = {}) =>
  call("changeWorkspace", { body, token, headers });

it("reads the settings, and changes what is given and nothing else", async () => {
  const before = await read();
  expect(before.body).toMatchObject({ name: "Lavra", currency: "BRL", allowed_origins: [], requests_per_minute: 600 });
  const origins = ["https://crm.example.com", "http://localhost:8080"];
  const changed = await change({ allowed_origins: [...origins, origins[0]] });
  expect(changed.body).toEqual({ ...before.body, allowed_origins: origins });
  expect((await change({ requests_per_minute: 1200 })).body).toMatchObject({ allowed_origins: origins });
  expect((await read()).body).toMatchObject({ requests_per_minute: 1200, allowed_origins: origins });
  const entries = await prisma().auditEntry.findMany({ where: { subject: "workspace:1" } });
  expect(entries.map(({ action }) => action)).toEqual(["workspace.changed", "workspace.changed"]);
});

it.each<[object, string]>([
  [{ allowed_origins: ["crm.example.com"] }, "/allowed_origins/0"],
  [{ allowed_origins: ["https://crm.example.com/"] }, "/allowed_origins/0"],
  [{ allowed_origins: ["https://crm.example.com", "*"] }, "/allowed_origins/1"],
  [{ allowed_origins: ["null"] }, "/allowed_origins/0"],
  [{ requests_per_minute: 0 }, "/requests_per_minute"],
  [{ name: "Other" }, "/name"],
])("refuses %j", async (body, pointer) => {
  expect((await change(body)).body).toMatchObject({ code: "invalid", errors: [{ pointer }] });
});

it("lets one of 50 writers of the same ETag win", async () => {
  const tag = (await read()).headers.get("etag")!;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => change({ requests_per_minute: 2000 + i }, { "if-match": tag })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
  const now = (await read()).headers.get("etag")!;
  for (const { headers } of answers) expect(headers.get("etag")).toBe(now);
  expect((await change({ requests_per_minute: 600 }, { "if-match": `W/${now}` })).status).toBe(412);
  expect((await change({ requests_per_minute: 600 }, { "if-match": `"other", ${now}` })).status).toBe(200);
  expect((await change({ requests_per_minute: 600 }, { "if-match": "*" })).status).toBe(200);
});

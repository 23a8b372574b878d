import { beforeAll, describe, expect, it } from "vitest";
import { call, requestOf, send, tokenFor } from "@/app/api/v1/api-fixture";
import { problemSchema } from "@/lib/contracts/problem";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { forgetOldKeys } from "@/lib/server/http/idempotency-store";

await openTestDatabase();

let token: string;
beforeAll(async () => {
  await seedCustomers();
  await prisma().currentProfile.deleteMany();
  token = (await tokenFor("admin")).token;
});

const params = { id: "helena" };
const generate = (key: string, body: object = {}, by = token) =>
  call("generateProfile", { params, body, token: by, headers: { "idempotency-key": key } });
const versions = () => prisma().profile.count({ where: { customerId: "helena" } });

it("has one effect for 200 parallel posts with one key: the first answer, or 409 while it is made", async () => {
  const before = await versions();
  const answers = await Promise.all(Array.from({ length: 200 }, () => generate("parallel", { as_of: "2025-11-22" })));
  expect(await versions()).toBe(before + 1);
  const made = answers.filter(({ status }) => status === 201);
  const busy = answers.filter(({ status }) => status === 409);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length + busy.length).toBe(200);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  for (const { headers } of busy) expect(headers.get("retry-after")).toBe("1");
  // Whoever was told to come back gets the first answer then.
  const again = await generate("parallel", { as_of: "2025-11-22" });
  expect(again).toMatchObject({ status: 201, body: made[0]!.body });
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(await versions()).toBe(before + 1);
});

it("refuses the key with another body, path or query, and keeps keys of two callers apart", async () => {
  const first = await generate("mine", { as_of: "2025-11-21" });
  expect(first.status).toBe(201);
  expect(await generate("mine", { as_of: "2025-11-20" })).toMatchObject({
    status: 422,
    body: { code: "idempotency_key_reused", errors: [{ pointer: "Idempotency-Key" }] },
  });
  const elsewhere = { params: { id: "isabel" }, body: { as_of: "2025-11-21" }, token };
  expect((await call("generateProfile", { ...elsewhere, headers: { "idempotency-key": "mine" } })).status).toBe(422);
  const other = await generate("mine", { as_of: "2025-11-21" }, (await tokenFor("admin")).token);
  expect(other.body.version).toBe((first.body.version as number) + 1);
});

it.each(["", "a b", "ç", "x".repeat(201)])("refuses the key %j", async (key) => {
  // A Request takes no such header by itself: what a raw client sends arrives as it is.
  const request = requestOf("generateProfile", { params, body: {}, token });
  const raw = new Proxy(request, {
    get(target, name) {
      if (name === "headers")
        return new Proxy(target.headers, {
          get: (headers, member) =>
            member === "get"
              ? (header: string) => (header === "idempotency-key" ? key : headers.get(header))
              : Reflect.get(headers, member).bind(headers),
        });
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const response = await send("generateProfile", raw);
  expect(problemSchema.parse(await response.json())).toMatchObject({
    code: "invalid",
    errors: [{ pointer: "Idempotency-Key" }],
  });
});

it("replays a refusal of the request itself, and lets be sent again what was not its own fault", async () => {
  const missing = { params: { id: "nobody" }, body: {}, token, headers: { "idempotency-key": "refused" } };
  const first = await call("generateProfile", missing);
  const second = await call("generateProfile", missing);
  // All but the request id, which is that of the request that asks.
  const { request_id: _, ...problem } = first.body;
  expect(second).toMatchObject({ status: 404, body: problem });
  await pool().query("alter table profiles rename to away");
  const request = requestOf("generateProfile", { params, body: {}, token, headers: { "idempotency-key": "failed" } });
  expect((await send("generateProfile", request.clone() as Request)).status).toBe(500);
  await pool().query("alter table away rename to profiles");
  expect((await send("generateProfile", request)).status).toBe(201);
});

it("is free again after a day", async () => {
  const { body } = await generate("yesterday", { as_of: "2025-11-19" });
  await pool().query("update idempotency_keys set created_at = now() - interval '25 hours' where key = 'yesterday'");
  const next = await generate("yesterday", { as_of: "2025-11-18" });
  expect(next.status).toBe(201);
  expect(next.body.id).not.toBe(body.id);
  await pool().query("update idempotency_keys set created_at = now() - interval '25 hours' where key = 'yesterday'");
  expect(await forgetOldKeys()).toBe(1);
});

describe("a process that died", () => {
  it("before it answered leaves its key to the next, who makes nothing twice", async () => {
    const { body } = await generate("crashed", { as_of: "2025-11-17" });
    const count = await versions();
    // The version is there; the answer was never kept.
    const lost = (until: string) =>
      pool().query(`update idempotency_keys set answer = null, runs_until = ${until} where key = 'crashed'`);
    await lost("now() + interval '1 minute'");
    expect((await generate("crashed", { as_of: "2025-11-17" })).status).toBe(409);
    await lost("now() - interval '1 second'");
    const again = await generate("crashed", { as_of: "2025-11-17" });
    expect(again).toMatchObject({ status: 201, body: { id: body.id, version: body.version } });
    expect(await versions()).toBe(count);
  });

  it("while it made a token leaves one token, which the second answer shows", async () => {
    const make = () =>
      call("createToken", { body: { name: "once", role: "marketer" }, token, headers: { "idempotency-key": "token" } });
    const first = await make();
    expect((await make()).body).toEqual(first.body);
    await pool().query("update idempotency_keys set answer = null, runs_until = now() where key = 'token'");
    const second = await make();
    expect(second.body.id).toBe(first.body.id);
    expect(await prisma().apiToken.count({ where: { name: "once" } })).toBe(1);
    expect((await call("listCustomers", { token: second.body.token as string })).status).toBe(200);
  });
});

it("keeps answers sealed: a token that was shown once is nowhere in the database", async () => {
  const made = await call("createToken", {
    body: { name: "sealed", role: "marketer" },
    token,
    headers: { "idempotency-key": "sealed" },
  });
  const { rows } = await pool().query("select json_agg(k)::text as keys from idempotency_keys k");
  expect(rows[0].keys).not.toContain(made.body.token);
  expect(rows[0].keys).not.toContain("Helena");
});

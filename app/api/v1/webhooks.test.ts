import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Call, call, type OperationId, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { closeSender } from "@/lib/server/jobs/send-jobs";

await openTestDatabase();
afterAll(closeSender);

let token: string;
beforeAll(async () => {
  await seedCustomers();
  token = (await tokenFor("admin")).token;
});
beforeEach(async () => {
  await pool().query("truncate webhooks, webhook_messages cascade");
});

const ask = (id: OperationId, sent: Call = {}) => call(id, { token, ...sent });
const url = "https://receiver.example/hooks";
const make = async (body: object = {}) =>
  (await ask("createWebhook", { body: { url, types: ["profile.generated"], ...body } })).body as {
    id: string;
    secret: string;
  };

describe("webhooks", () => {
  it("shows the secret when it is made, and never again", async () => {
    const { id, secret } = await make({ description: " CRM " });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const one = await ask("getWebhook", { params: { id } });
    expect(one.body).toMatchObject({ id, url, description: "CRM", enabled: true, failing_since: null });
    const all = await ask("listWebhooks");
    expect(all.body.items).toEqual([one.body]);
    expect(JSON.stringify([one.body, all.body])).not.toContain(secret);
    const { rows } = await pool().query("select secret from webhooks");
    expect(rows[0].secret).not.toContain(secret.slice(6));
  });

  it("makes one webhook for one idempotency key", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = { url, types: ["customer.erased"] };
    const [first, second] = [
      await ask("createWebhook", { body, headers }),
      await ask("createWebhook", { body, headers }),
    ];
    expect(second.body).toEqual(first.body);
    expect((await ask("listWebhooks")).body.items).toHaveLength(1);
  });

  it.each([
    ["not a url", "is not a URL"],
    ["http://receiver.example/", "must begin with https://"],
    ["ftp://receiver.example/", "must begin with https://"],
    ["https://user:pass@receiver.example/", "holds a user name or password"],
    ["https://receiver.example/#part", "has a fragment"],
    ["https://receiver.example/#", "has a fragment"],
    ["https://127.0.0.1/", "not public"],
    ["https://localhost./", "not public"],
    ["https://[::1]/", "not public"],
    ["https://[::ffff:10.0.0.1]/", "not public"],
    ["https://2130706433/", "not public"],
    ["https://0300.0250.1.1/", "not public"],
    ["https://169.254.169.254/latest/meta-data", "not public"],
  ])("refuses %s, naming the place and the fix", async (bad, words) => {
    const refused = await ask("createWebhook", { body: { url: bad, types: ["profile.generated"] } });
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ pointer: "/url" }] } });
    expect(refused.body.detail).toContain(words);
    const { id } = await make();
    expect((await ask("changeWebhook", { params: { id }, body: { url: bad } })).status).toBe(400);
  });

  it.each([
    [{ types: [] }, "/types"],
    [{ types: ["webhook.test"] }, "/types/0"],
    [{ types: ["profile.generated"], secret: "whsec_mine" }, "/secret"],
  ])("refuses %j", async (body, pointer) => {
    const refused = await ask("createWebhook", { body: { url, ...body } });
    expect(refused.body).toMatchObject({ code: "invalid", errors: [{ pointer }] });
  });

  it("changes what is given, for the state that was read", async () => {
    const { id } = await make();
    const { headers } = await ask("getWebhook", { params: { id } });
    const etag = headers.get("etag")!;
    const change = (body: object) => ask("changeWebhook", { params: { id }, body, headers: { "if-match": etag } });
    expect((await change({ types: ["customer.erased", "customer.erased"] })).body).toMatchObject({
      url,
      types: ["customer.erased"],
    });
    expect((await change({ enabled: false })).status).toBe(412);
    const off = await ask("changeWebhook", { params: { id }, body: { enabled: false } });
    expect(off.body).toMatchObject({ enabled: false, disabled_reason: "admin of the tests disabled it." });
    expect((await ask("testWebhook", { params: { id } })).body).toMatchObject({ code: "webhook_disabled" });
    const on = await ask("changeWebhook", { params: { id }, body: { enabled: true } });
    expect(on.body).toMatchObject({ enabled: true, disabled_reason: null });
  });

  it("lets one of fifty writers of one state change it", async () => {
    const { id } = await make();
    const etag = (await ask("getWebhook", { params: { id } })).headers.get("etag")!;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        ask("changeWebhook", { params: { id }, body: { description: `${i}` }, headers: { "if-match": etag } }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(49).fill(412)]);
  });

  it("rotates the secret, and removes what is removed", async () => {
    const { id, secret } = await make();
    const rotated = await ask("rotateWebhookSecret", { params: { id } });
    expect(rotated.status).toBe(201);
    expect(rotated.body.secret).not.toBe(secret);
    expect(rotated.body.previous_secret_until).not.toBeNull();
    expect((await ask("removeWebhook", { params: { id } })).status).toBe(204);
    expect((await ask("listWebhooks")).body.items).toEqual([]);
    for (const operation of ["getWebhook", "removeWebhook", "rotateWebhookSecret", "testWebhook"] as const)
      expect((await ask(operation, { params: { id } })).status, operation).toBe(404);
    expect((await ask("changeWebhook", { params: { id }, body: {} })).status).toBe(404);
  });

  it("writes down who did what, without the secret", async () => {
    const { id } = await make();
    await ask("rotateWebhookSecret", { params: { id } });
    await ask("testWebhook", { params: { id } });
    await ask("removeWebhook", { params: { id } });
    const { rows } = await pool().query("select action, detail from audit where subject = $1 order by id", [
      `webhook:${id}`,
    ]);
    const actions = ["webhook.created", "webhook.secret_rotated", "webhook.tested", "webhook.removed"];
    expect(rows.map(({ action }) => action)).toEqual(actions);
    expect(JSON.stringify(rows)).not.toMatch(/whsec/);
  });
});

describe("deliveries", () => {
  it("are listed newest first, by webhook, status and type, page after page", async () => {
    const [{ id: one }, { id: other }] = [await make(), await make()];
    const made: unknown[] = [];
    for (const webhook of [one, one, other]) {
      const { status, body } = await ask("testWebhook", { params: { id: webhook } });
      expect(status).toBe(202);
      made.unshift(body.id);
    }
    const ids = async (query: Record<string, string>) =>
      ((await ask("listDeliveries", { query })).body.items as { id: string }[]).map(({ id }) => id);
    expect(await ids({})).toEqual(made);
    expect(await ids({ webhook: other })).toEqual(made.slice(0, 1));
    expect(await ids({ type: "webhook.test", status: "pending" })).toEqual(made);
    expect(await ids({ type: "profile.generated" })).toEqual([]);
    expect(await ids({ status: "failed" })).toEqual([]);
    const first = await ask("listDeliveries", { query: { limit: "2" } });
    const cursor = first.body.next_cursor as string;
    expect(await ids({ limit: "2", cursor })).toEqual(made.slice(2));
    expect((await ask("listDeliveries", { query: { limit: "2", cursor } })).body.next_cursor).toBeNull();
  });

  it("refuse a cursor and a webhook that are none of ours", async () => {
    for (const [name, value] of [
      ["cursor", "eyJhIjoxfQ"],
      ["cursor", randomUUID()],
      ["webhook", "mine"],
      ["status", "lost"],
    ] as const) {
      const { body } = await ask("listDeliveries", { query: { [name]: value } });
      expect(body, name).toMatchObject({ code: "invalid", errors: [{ pointer: name }] });
    }
  });

  it("show what is sent, and are sent again", async () => {
    const { id } = await make();
    const { body: sent } = await ask("testWebhook", { params: { id } });
    const params = { id: sent.id as string };
    const detail = await ask("getDelivery", { params });
    expect(detail.body).toMatchObject({
      ...sent,
      log: [],
      payload: { type: "webhook.test", data: { webhook_id: id } },
    });
    const again = await ask("retryDelivery", { params });
    expect(again).toMatchObject({ status: 202, body: { message_id: sent.message_id, status: "pending" } });
    for (const operation of ["getDelivery", "retryDelivery"] as const)
      for (const unknown of [randomUUID(), "none"])
        expect((await ask(operation, { params: { id: unknown } })).status).toBe(404);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { call, tokenFor } from "@/app/api/v1/api-fixture";
import { profileSchema } from "@/lib/contracts/profile";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { setTestEngine } from "@/lib/server/profiles/test-model";

await openTestDatabase();

let token: string;
beforeAll(async () => {
  await seedCustomers();
  // The list's heads have no version behind them.
  await prisma().currentProfile.deleteMany();
  token = (await tokenFor("salesperson", ["jardins"])).token;
});

const params = { id: "helena" };

it("generates a version, reads it, lists it, and appends the next", async () => {
  const first = await call("generateProfile", { params, body: { as_of: "2025-11-22" }, token });
  expect(first).toMatchObject({ status: 201, body: { customer_id: "helena", version: 1, as_of: "2025-11-22" } });
  const second = await call("generateProfile", { params, body: { as_of: "2025-11-22" }, token });
  const parts = ({ profile, evidence, claims, signals, looks }: Record<string, unknown>) => ({
    profile,
    evidence,
    claims,
    signals,
    looks,
  });
  expect(JSON.stringify(parts(second.body))).toBe(JSON.stringify(parts(first.body)));

  const read = await call("getProfileVersion", { params: { ...params, version: "1" }, token });
  expect(read.body).toEqual(first.body);
  const list = await call("listProfiles", { params, query: { limit: "1" }, token });
  expect(list.body).toMatchObject({ items: [{ version: 2 }], next_cursor: "2" });
  const rest = await call("listProfiles", { params, query: { limit: "1", cursor: "2" }, token });
  expect(rest.body).toMatchObject({ items: [{ version: 1 }], next_cursor: null });
});

it("takes an as_of of any offset that ISO 8601 has", async () => {
  const { body } = await call("generateProfile", { params, body: { as_of: "2025-11-23T12:00:00+20:00" }, token });
  expect(body).toMatchObject({ as_of: "2025-11-22" });
});

it.each(["x", "0", "1.5", "3000000000"])("refuses the cursor %j of the versions", async (cursor) => {
  const { status } = await call("listProfiles", { params, query: { cursor }, token });
  expect(status).toBe(400);
});

it("reads one version in both languages: the same claims, other words, and none written for it", async () => {
  const made = await call("generateProfile", { params, token });
  const read = await call("getProfile", { params, query: { language: "pt" }, token });
  const [english, portuguese] = [made, read].map(({ body }) => profileSchema.parse(body));
  expect(english).toMatchObject({ language: "en" });
  expect(portuguese).toMatchObject({ language: "pt-BR", version: english!.version, evidence: english!.evidence });
  const claims = [english!, portuguese!].map((profile) =>
    profile.claims.map(({ key, evidence, confidence }) => ({ key, evidence, confidence })),
  );
  expect(claims[1]).toEqual(claims[0]);
  expect(portuguese!.profile.customer_profile).not.toEqual(english!.profile.customer_profile);
});

it("names the parameter that asks for a language nobody writes", async () => {
  const { body } = await call("getProfile", { params, query: { language: "tlh" }, token });
  expect(body).toMatchObject({ code: "invalid", errors: [{ pointer: "language" }] });
});

it("reads the version that counts today", async () => {
  const made = await call("generateProfile", { params, token });
  const read = await call("getProfile", { params, query: { language: "en" }, token });
  expect(read.body).toEqual(made.body);
});

describe("no profile", () => {
  it.each(["generateProfile", "getProfile", "listProfiles"] as const)("by %s of somebody who refused", async (id) => {
    expect(await call(id, { params: { id: "rita" }, token })).toMatchObject({
      status: 403,
      body: { code: "profiling_refused" },
    });
    const version = await call("getProfileVersion", { params: { id: "rita", version: "1" }, token });
    expect(version).toMatchObject({ status: 403, body: { code: "profiling_refused" } });
  });

  it("of a customer without any data: 422 says what is missing", async () => {
    const { token: admin } = await tokenFor("admin");
    const { status, body } = await call("generateProfile", { params: { id: "hotel" }, token: admin });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: "too_little_data", detail: expect.stringMatching(/purchases/) });
  });

  it("by an engine that is not configured", async () => {
    const { status } = await call("generateProfile", { params, body: { engine: "language-model" }, token });
    expect(status).toBe(503);
  });

  it("where none was written yet, and by a version that is none", async () => {
    expect((await call("getProfileVersion", { params: { ...params, version: "99" }, token })).status).toBe(404);
    for (const version of ["0", "-1", "x", "1.5", "3000000000", "99999999999999999999"])
      expect((await call("getProfileVersion", { params: { ...params, version }, token })).status, version).toBe(400);
  });
});

describe("a bad generate", () => {
  it.each<[unknown, string, string?]>([
    ["{", "malformed"],
    [{ as_of: "yesterday" }, "invalid", "/as_of"],
    [{ as_of: "2025-02-30" }, "invalid", "/as_of"],
    [{ as_of: "2999-01-01" }, "invalid", "/as_of"],
    [{ as_of: "0000-01-01" }, "invalid", "/as_of"],
    [{ as_of: "0000-01-01T00:00:00Z" }, "invalid", "/as_of"],
    [{ as_of: "9999-12-31T23:59:59-12:00" }, "invalid", "/as_of"],
    [{ engine: "oracle" }, "invalid", "/engine"],
    [{ language: "tlh" }, "invalid", "/language"],
    [{ asof: "2025-11-22" }, "invalid", "/asof"],
  ])("of %j is refused", async (body, code, pointer) => {
    const { body: problem } = await call("generateProfile", { params, body, token });
    expect(problem).toMatchObject({ code });
    if (pointer) expect(problem).toMatchObject({ errors: [{ pointer }] });
  });
});

describe("as server-sent events", () => {
  const accept = { accept: "text/event-stream", "idempotency-key": "streamed" };

  it("come the five sections in their order, then the whole profile; sent again, the same", async () => {
    const made = await call("generateProfile", { params, body: { as_of: "2025-11-22" }, token, headers: accept });
    expect([made.status, made.headers.get("content-type")]).toEqual([201, "text/event-stream"]);
    const events = (made.body.text as string)
      .trim()
      .split("\n\n")
      .map((event) => event.match(/^event: (\w+)\ndata: (.*)$/)!)
      .map(([, name, data]) => [name, JSON.parse(data!)] as const);
    const profile = profileSchema.parse(events.at(-1)![1]);
    expect(events.map(([name]) => name)).toEqual([...Array(5).fill("section"), "profile"]);
    const sections = events.slice(0, -1).map(([, { section, content }]) => [section, content]);
    expect(Object.fromEntries(sections)).toEqual(profile.profile);
    const again = await call("generateProfile", { params, body: { as_of: "2025-11-22" }, token, headers: accept });
    expect(again.body).toEqual(made.body);
  });

  it("is not kept for its key what broke off on the way: sent again, it is written", async () => {
    const model = await startProtocolServer({ answer: faithful, behave: { kind: "disconnect", share: 0.7 } });
    setTestEngine(model.url);
    const headers = { accept: accept.accept, "idempotency-key": "broken-off" };
    const body = { engine: "language-model", as_of: "2025-11-22" };
    const broken = await call("generateProfile", { params, body, token, headers });
    expect(broken.body.text).toMatch(/event: problem\ndata: \{"code":"model_failed"/);
    model.set({ behave: { kind: "ok" } });
    const whole = await call("generateProfile", { params, body, token, headers });
    expect(whole.body.text).toMatch(/event: profile\n/);
    const before = model.calls.length;
    expect((await call("generateProfile", { params, body, token, headers })).body).toEqual(whole.body);
    expect(model.calls.length).toBe(before);
    await model.close();
  });

  it("comes what goes wrong as a problem with its status", async () => {
    expect(
      await call("generateProfile", { params: { id: "rita" }, body: {}, token, headers: { accept: accept.accept } }),
    ).toMatchObject({
      status: 403,
      body: { code: "profiling_refused" },
    });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { call, operator, tokenFor } from "@/app/api/v1/api-fixture";
import type { Correction } from "@/lib/contracts/correction";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

await openTestDatabase();

const author = "salesperson of the tests";
const key = "style.color.oxblood";
const params = { id: "helena", key };
let token: string;
beforeAll(async () => {
  await seedCustomers();
  await prisma().currentProfile.deleteMany();
  await generateProfile(operator, "helena");
  token = (await tokenFor("salesperson", ["jardins"])).token;
});

const set = (body: unknown, at: Record<string, string> = params) =>
  call("setCorrection", { params: at, body, token }) as Promise<{ status: number; body: unknown }>;
const list = async (query: Record<string, string> = {}) =>
  (await call("listCorrections", { params: { id: "helena" }, query, token })).body as {
    items: Correction[];
    next_cursor: string | null;
  };

it("records who said what and why, and lists what is in force", async () => {
  const made = await set({ action: "correct", text: "  Oxblood, in\n winter only ", reason: "Told me in August" });
  expect(made).toMatchObject({
    status: 200,
    // One line, and a sentence ends like one.
    body: { key, action: "correct", text: "Oxblood, in winter only.", reason: "Told me in August", author },
  });
  expect(made.body).toMatchObject({ undone_at: null, undone_by: null, replaced_by: null });
  expect(await list()).toEqual({ items: [made.body], next_cursor: null });
});

it("lets the second take the place of the first, and keeps the first in the history", async () => {
  const { body: second } = await set({ action: "reject" });
  expect((await list()).items).toEqual([second]);
  const { items } = await list({ all: "true" });
  expect(items).toMatchObject([
    { action: "reject", undone_at: null },
    { action: "correct", undone_by: author, replaced_by: (second as Correction).id },
  ]);
});

it("undoes, once", async () => {
  expect((await call("undoCorrection", { params, token })).status).toBe(204);
  expect(await list()).toEqual({ items: [], next_cursor: null });
  expect((await list({ all: "true" })).items[0]).toMatchObject({ action: "reject", undone_by: author });
  expect((await call("undoCorrection", { params, token })).status).toBe(404);
});

it("brings back what was there before, with its author and date, when that is asked for", async () => {
  const admin = (await tokenFor("admin")).token;
  const first = await call("setCorrection", { params, body: { action: "correct", text: "Wine red." }, token: admin });
  await set({ action: "correct", text: "Plum." });
  expect((await call("undoCorrection", { params, query: { restore: "true" }, token })).status).toBe(204);
  expect((await list()).items).toEqual([first.body]);
  // Nothing came before that one: the way back ends at the engine's own words.
  expect((await call("undoCorrection", { params, query: { restore: "true" }, token })).status).toBe(204);
  expect((await list()).items).toEqual([]);
});

it("pages", async () => {
  for (const name of ["one", "two", "three"]) await set({ action: "reject" }, { id: "helena", key: `hook.${name}` });
  const first = await list({ limit: "2" });
  expect(first.items.map((item) => item.key)).toEqual(["hook.three", "hook.two"]);
  const rest = await list({ limit: "2", cursor: first.next_cursor ?? "" });
  expect(rest).toMatchObject({ items: [{ key: "hook.one" }], next_cursor: null });
  for (const cursor of ["x", "", "'"]) {
    const { status } = await call("listCorrections", { params: { id: "helena" }, query: { cursor }, token });
    expect(status, cursor).toBe(400);
  }
});

describe("a pin and a rejection", () => {
  it("remember what the current profile says", async () => {
    const { body } = await call("getProfile", { params: { id: "helena" }, token });
    const { claims, profile } = body as unknown as Awaited<ReturnType<typeof generateProfile>>;
    const [claim] = claims;
    const text = profile.customer_profile.general_description.slice(claim!.start, claim!.end).trim();
    const at = { id: "helena", key: claim!.key };
    expect((await set({ action: "pin" }, at)).body).toMatchObject({ action: "pin", text });
    expect((await set({ action: "reject" }, at)).body).toMatchObject({ action: "reject", text });
  });

  it("pin nothing that the profile does not say, unless the text comes along", async () => {
    const at = { id: "helena", key: "style.color.lilac" };
    expect((await set({ action: "pin" }, at)).body).toMatchObject({ code: "invalid", errors: [{ pointer: "/text" }] });
    const pinned = await set({ action: "pin", text: "Lilac every spring." }, at);
    expect(pinned.body).toMatchObject({ text: "Lilac every spring." });
    expect((await set({ action: "reject" }, { id: "helena", key: "style.color.jade" })).body).toMatchObject({
      text: null,
    });
  });
});

describe("a bad correction", () => {
  const long = "Very ".repeat(80);
  it.each<[unknown, string, RegExp?]>([
    [{}, "/action"],
    [{ action: "delete" }, "/action"],
    [{ action: "correct" }, "/text", /missing/],
    [{ action: "correct", text: " \n " }, "/text", /empty/],
    [{ action: "correct", text: long }, "/text", /320/],
    [{ action: "correct", text: "See www.example.org for more." }, "/text", /link/],
    [{ action: "correct", text: "See example.com for more." }, "/text", /link/],
    [{ action: "correct", text: "Write to ana@example.org first." }, "/text", /email/],
    [{ action: "correct", text: "Call 11 94449 4132 first." }, "/text", /phone/],
    [{ action: "correct", text: "Dresses for the mosque." }, "/text", /mosque/],
    [{ action: "correct", text: "Wine \u202ered." }, "/text", /control/],
    [{ action: "correct", text: "Wine red.", reason: "She is pregnant" }, "/reason", /pregnant/],
    [{ action: "correct", text: "Wine red.", reason: "ana@example.org" }, "/reason", /email/],
    [{ action: "reject", text: "Wine red." }, "/text", /reject/],
    [{ action: "reject", author: "Somebody else" }, "/author"],
  ])("of %j is refused", async (body, pointer, message) => {
    const answer = await set(body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ pointer }] } });
    if (message) expect((answer.body as { detail: string }).detail).toMatch(message);
  });

  it.each<[string, string, string, RegExp]>([
    ["slogan.one", "reject", "key", /slogan\.one/],
    ["style", "reject", "key", /“style”/],
    ["moment.browsing.2026-01-20", "reject", "key", /recorded/],
    ["moment.opportunity.overdue", "correct", "/action", /opportunity/i],
    ["moment.opportunity.overdue", "pin", "/action", /opportunity/i],
    [`style.${"x".repeat(200)}`, "reject", "key", /key/],
  ])("of %s by %s is refused", async (name, action, pointer, message) => {
    const body = { action, ...(action === "reject" ? {} : { text: "Wine red." }) };
    const answer = await set(body, { id: "helena", key: name });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ pointer }] } });
    expect((answer.body as { detail: string }).detail).toMatch(message);
    expect((await call("undoCorrection", { params: { id: "helena", key: name }, token })).status).not.toBe(204);
  });

  it("lets an opportunity be rejected", async () => {
    expect((await set({ action: "reject" }, { id: "helena", key: "moment.opportunity.overdue" })).status).toBe(200);
  });
});

it.each(["listCorrections", "setCorrection", "undoCorrection"] as const)(
  "%s knows no other store's customers, and nothing of somebody who refused",
  async (id) => {
    const body = id === "setCorrection" ? { action: "reject" } : undefined;
    expect((await call(id, { params: { id: "joao", key }, body, token })).status).toBe(404);
    expect(await call(id, { params: { id: "rita", key }, body, token })).toMatchObject({
      status: 403,
      body: { code: "profiling_refused" },
    });
    expect(await prisma().correction.count({ where: { customerId: { in: ["joao", "rita"] } } })).toBe(0);
  },
);

it("leaves exactly one of a key in force, whoever writes at the same time", async () => {
  const at = { id: "helena", key: "style.color.plum" };
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => set({ action: "correct", text: `Plum, number ${i}.` }, at)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const rows = await prisma().correction.findMany({ where: { customerId: "helena", key: at.key } });
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => row.undoneAt === null)).toHaveLength(1);
  // Each of the others names the one that took its place: one chain, no branches.
  expect(new Set(rows.flatMap((row) => row.replacedBy ?? [])).size).toBe(11);
});

it("writes to the audit who did it, and none of the words", async () => {
  const entries = await prisma().auditEntry.findMany({ where: { subject: "customer:helena" } });
  expect(new Set(entries.map((entry) => entry.action))).toEqual(new Set(["correction.set", "correction.undone"]));
  expect(entries.every((entry) => entry.actor.startsWith("token:"))).toBe(true);
  expect(JSON.stringify(entries.map((entry) => entry.detail))).not.toMatch(/Wine|Plum|Told/);
});

it("is set, and undone, only over the one that was read, when If-Match says which", async () => {
  const at = { params: { id: "helena", key: "style.color.ivory" }, token };
  const put = (text: string, tag: string) =>
    call("setCorrection", { ...at, body: { action: "correct", text }, headers: { "if-match": tag } });
  const first = await put("Ivory.", '"none"');
  const tag = first.headers.get("etag")!;
  expect(tag).toBe(`"${(first.body as Correction).id}"`);
  expect(await put("Never.", '"none"')).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => put(`Ivory, number ${i}.`, tag)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  const undo = (match: string) => call("undoCorrection", { ...at, headers: { "if-match": match } });
  expect((await undo(tag)).status).toBe(412);
  expect((await undo(answers.find(({ status }) => status === 200)!.headers.get("etag")!)).status).toBe(204);
});

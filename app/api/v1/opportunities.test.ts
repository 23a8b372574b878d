import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, operator, tokenFor } from "@/app/api/v1/api-fixture";
import type { OpportunityItem } from "@/lib/contracts/opportunity";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { putOpportunity } from "@/lib/server/opportunities/test-opportunities";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { today } from "@/lib/server/workspace/workspace-store";

await openTestDatabase();

type Token = { token: string; id: string };
let ana: Token;
let bruno: Token;
let admin: Token;
let day: string;
beforeAll(async () => {
  await seedCustomers();
  ana = await tokenFor("salesperson", ["jardins"], { name: "Ana" });
  bruno = await tokenFor("salesperson", ["jardins"], { name: "Bruno" });
  admin = await tokenFor("admin");
  day = await today({ timeZone: "America/Sao_Paulo" });
});
beforeEach(async () => {
  await prisma().opportunity.deleteMany();
});

type Told = { status: number; body: OpportunityItem & Record<string, unknown>; etag: string };
async function told(...given: Parameters<typeof call>): Promise<Told> {
  const { status, body, headers } = await call(...given);
  return { status, body: body as Told["body"], etag: headers.get("etag") ?? "" };
}
const read = (id: string, query: Record<string, string> = {}) =>
  told("getOpportunity", { params: { id }, query, token: ana.token });
const patch = (id: string, body: unknown, by: Token = ana, etag?: string) =>
  told("changeOpportunity", {
    params: { id },
    body,
    token: by.token,
    headers: etag === undefined ? {} : { "if-match": etag },
  });
const list = async (query: Record<string, string> = {}, by: Token = ana) =>
  (await call("listOpportunities", { query, token: by.token })).body as {
    items: OpportunityItem[];
    next_cursor: string | null;
  };
const keys = async (query: Record<string, string> = {}, by: Token = ana) =>
  (await list(query, by)).items.map(({ customer, key }) => `${customer.id} ${key}`);
const daysFrom = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const untouched = {
  ...{ status: "open", owner: null, taken_at: null, outcome: null, outcome_note: null },
  ...{ closed_reason: null, closed_by: null, closed_at: null },
};

describe("an opportunity", () => {
  it("says what to do, why, with what, for whom and until when", async () => {
    const id = await putOpportunity();
    const { status, body } = await read(id);
    expect(status).toBe(200);
    expect(body).toEqual({
      id,
      customer: { id: "helena", name: "Helena Prado" },
      key: "viewed-repeatedly.bag",
      trigger: "viewed_repeatedly",
      action: "Show the bag.",
      reason: "Viewed three times.",
      language: "en",
      products: [
        expect.objectContaining({ id: "blazer", name: "Crepe blazer", type: "Blazer" }),
        expect.objectContaining({ id: "unlisted", name: "unlisted", silhouette: "unknown" }),
      ],
      due_on: day,
      expires_on: daysFrom(9),
      version: 1,
      ...untouched,
    });
    expect((await list()).items).toEqual([body]);
  });

  it("is told in the language asked for, where the version was written in it", async () => {
    const written = await generateProfile(operator, "helena");
    const text = { key: "viewed-repeatedly.bag", action: "Mostre a bolsa.", reason: "Vista três vezes." };
    const told = { ...text, trigger: "viewed_repeatedly", evidence: [], product_ids: [], due_on: day, expires_on: day };
    await pool().query(
      "update profiles set texts = jsonb_set(texts, '{pt-BR,opportunities}', $1::jsonb) where id = $2",
      [JSON.stringify([{ ...told, key: "another", action: "Outra coisa." }, told]), written.id],
    );
    const id = await putOpportunity({ version: written.version });
    const english = await read(id);
    const portuguese = await read(id, { language: "pt-BR" });
    expect(portuguese.body).toMatchObject({
      language: "pt-BR",
      action: "Mostre a bolsa.",
      reason: "Vista três vezes.",
    });
    expect((await list({ language: "pt", customer: "helena" })).items).toContainEqual(portuguese.body);
    expect(english.body).toMatchObject({ language: "en", action: "Show the bag." });
    // It is the same thing: what was read in one language can be changed by whoever reads the other.
    expect(portuguese.etag).toBe(english.etag);
    const old = await putOpportunity({ key: "old", version: 99 });
    expect((await read(old, { language: "pt-BR" })).body).toMatchObject({ language: "en", action: "Show the bag." });
    expect(
      (await call("getOpportunity", { params: { id }, query: { language: "tlh" }, token: ana.token })).status,
    ).toBe(400);
  });
});

describe("the list", () => {
  beforeEach(async () => {
    await putOpportunity({ key: "second", dueIn: 3 });
    await putOpportunity({ key: "first", dueIn: -1, trigger: "overdue" });
    await putOpportunity({ key: "over", dueIn: -5, expiresIn: -1 });
    await putOpportunity({ key: "taken", dueIn: 4, status: "taken" });
    await putOpportunity({ key: "done", status: "done" });
    await putOpportunity({ key: "dismissed", status: "dismissed" });
    await putOpportunity({ customer: "isabel", key: "hers", dueIn: 5, expiresIn: 5 });
    await putOpportunity({ customer: "joao", key: "his", dueIn: 6 });
    await putOpportunity({ customer: "hotel", key: "theirs", dueIn: 7 });
    await putOpportunity({ customer: "rita", key: "refused" });
  });

  it("has what is still to do and not over, soonest first, of the customers of whoever asks", async () => {
    expect(await keys()).toEqual(["helena first", "helena second", "helena taken", "isabel hers"]);
    expect(await keys({}, admin)).toEqual([...(await keys()), "joao his", "hotel theirs"]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ status: "open" }, ["helena first", "helena second", "isabel hers"]],
    [{ status: "taken" }, ["helena taken"]],
    [{ status: "done" }, ["helena done"]],
    [{ status: "dismissed" }, ["helena dismissed"]],
    [{ expired: "true" }, ["helena over", "helena first", "helena second", "helena taken", "isabel hers"]],
    [{ trigger: "overdue" }, ["helena first"]],
    [{ customer: "isabel" }, ["isabel hers"]],
    [{ customer: "joao" }, []],
    [{ customer: "rita" }, []],
    [{ store: "chiado" }, []],
    [{ store: "jardins", status: "done" }, ["helena done"]],
    [{ mine: "true" }, []],
  ])("is filtered by %j", async (query, expected) => {
    expect(await keys(query)).toEqual(expected);
  });

  it("is filtered by store and day", async () => {
    expect(await keys({ store: "chiado" }, admin)).toEqual(["joao his"]);
    expect(await keys({ due_before: daysFrom(4) })).toEqual(["helena first", "helena second"]);
  });

  it("pages through everything once, also when due days are equal", async () => {
    await pool().query("update opportunities set due_on = $1", [day]);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: "3", ...(cursor ? { cursor } : {}) }, admin);
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(walked).toHaveLength(6);
    expect(walked).toEqual([...new Set(walked)].sort());
  });

  it.each<[Record<string, string>, string]>([
    [{ cursor: "x" }, "cursor"],
    [{ cursor: Buffer.from('["0000-01-01","018f3f6e-0000-7000-8000-000000000000"]').toString("base64url") }, "cursor"],
    [{ status: "closed" }, "status"],
    [{ trigger: "x" }, "trigger"],
    [{ due_before: "0000-01-01" }, "due_before"],
    [{ mine: "yes" }, "mine"],
    [{ owner: "me" }, "owner"],
  ])("refuses %j", async (query, pointer) => {
    expect(await call("listOpportunities", { query, token: ana.token })).toMatchObject({
      status: 400,
      body: { code: "invalid", errors: [{ pointer }] },
    });
  });
});

describe("what somebody does with it", () => {
  it("is taken, by one person at a time, and is theirs", async () => {
    const id = await putOpportunity();
    const taken = await patch(id, { status: "taken" });
    expect(taken).toMatchObject({
      status: 200,
      body: { status: "taken", owner: { id: `token:${ana.id}`, name: "Ana" }, taken_at: expect.any(String) },
    });
    expect(await read(id)).toEqual(taken);
    // Again changes nothing; a colleague takes it over.
    expect(await patch(id, { status: "taken" })).toEqual(taken);
    expect(await keys({ mine: "true" })).toEqual(["helena viewed-repeatedly.bag"]);
    expect((await patch(id, { status: "taken" }, bruno)).body.owner?.name).toBe("Bruno");
    expect(await keys({ mine: "true" })).toEqual([]);
    expect(await keys({ mine: "true" }, bruno)).toEqual(["helena viewed-repeatedly.bag"]);
  });

  it("is done, with what came of it, and stays with who took it", async () => {
    const id = await putOpportunity();
    await patch(id, { status: "taken" });
    const { body } = await patch(
      id,
      { status: "done", outcome: "bought", note: "  In\u202e plum.\r\nPaid cash. " },
      bruno,
    );
    expect(body).toMatchObject({
      ...{ status: "done", outcome: "bought", outcome_note: "In plum.\nPaid cash.", closed_reason: null },
      ...{ owner: { name: "Ana" }, closed_by: "Bruno", closed_at: expect.any(String) },
    });
    expect(await keys()).toEqual([]);
    expect(await keys({ status: "done", mine: "true" })).toEqual(["helena viewed-repeatedly.bag"]);
  });

  it("is dismissed with a reason, by whoever then owns it", async () => {
    const id = await putOpportunity();
    const { body } = await patch(id, { status: "dismissed", reason: "Moved\nabroad" });
    expect(body).toMatchObject({
      ...{ status: "dismissed", closed_reason: "Moved abroad", outcome: null, reason: "Viewed three times." },
      ...{ owner: { name: "Ana" }, closed_by: "Ana" },
    });
  });

  it("is given back as if nothing had been done: the way to undo", async () => {
    const id = await putOpportunity();
    const before = await read(id);
    for (const body of [
      { status: "taken" },
      { status: "done", outcome: "contacted", note: "Called." },
      { status: "dismissed", reason: "No." },
    ]) {
      await patch(id, body);
      expect(await patch(id, { status: "open" })).toEqual(before);
    }
    expect(before.body).toMatchObject(untouched);
  });

  it.each<[unknown, string, RegExp]>([
    [{}, "/status", /"open"\|"taken"\|"done"\|"dismissed"/],
    [{ status: "closed" }, "/status", /"open"\|"taken"\|"done"\|"dismissed"/],
    [{ status: "done" }, "/outcome", /bought, contacted, not_reached, not_interested/],
    [{ status: "done", outcome: "sold" }, "/outcome", /"bought"\|"contacted"\|"not_reached"\|"not_interested"/],
    [{ status: "done", outcome: "bought", reason: "x" }, "/reason", /goes with dismissed/],
    [{ status: "done", outcome: "bought", note: " " }, "/note", /empty/],
    [{ status: "done", outcome: "bought", note: "x".repeat(1001) }, "/note", /1000/],
    [{ status: "dismissed" }, "/reason", /why/],
    [{ status: "dismissed", reason: "\u202e" }, "/reason", /empty/],
    [{ status: "dismissed", reason: "x".repeat(501) }, "/reason", /500/],
    [{ status: "dismissed", reason: "x", outcome: "bought" }, "/outcome", /goes with done/],
    [{ status: "taken", note: "x" }, "/note", /goes with done/],
    [{ status: "open", reason: "x" }, "/reason", /goes with dismissed/],
    [{ status: "taken", owner: "Ana" }, "/owner", /not known/],
  ])("of %j is refused", async (body, pointer, words) => {
    const id = await putOpportunity();
    const answer = await patch(id, body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ pointer }] } });
    expect((answer.body.errors as { message: string }[])[0]!.message).toMatch(words);
    expect((await read(id)).body).toMatchObject(untouched);
  });

  it("is seen by whoever read it before: 412, with the present ETag", async () => {
    const id = await putOpportunity();
    const { etag } = await read(id);
    const closed = await patch(id, { status: "done", outcome: "bought" }, bruno, etag);
    expect(closed.status).toBe(200);
    const late = await patch(id, { status: "dismissed", reason: "Moved abroad" }, ana, etag);
    expect(late).toMatchObject({ status: 412, body: { code: "precondition_failed" }, etag: closed.etag });
    expect((await read(id)).body).toEqual(closed.body);
  });

  it("of twenty with one ETag, in two hands: one is done, nineteen are told", async () => {
    const id = await putOpportunity();
    const { etag } = await read(id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        patch(id, { status: "done", outcome: "contacted", note: `Call ${i}.` }, i % 2 ? ana : bruno, etag),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
    expect((await read(id)).body).toEqual(answers.find(({ status }) => status === 200)!.body);
    const where = { action: "opportunity.done", detail: { path: ["opportunity"], equals: id } };
    expect(await prisma().auditEntry.count({ where })).toBe(1);
  });

  it("is written to the audit without its words", async () => {
    const id = await putOpportunity();
    await patch(id, { status: "taken" });
    await patch(id, { status: "done", outcome: "bought", note: "Private words." });
    await patch(id, { status: "open" });
    const entries = await prisma().auditEntry.findMany({
      where: { subject: "customer:helena", detail: { path: ["opportunity"], equals: id } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual(["opportunity.taken", "opportunity.done", "opportunity.open"]);
    expect(entries[1]).toMatchObject({ actor: `token:${ana.id}`, detail: { outcome: "bought" } });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain("Private");
  });
});

describe("nobody", () => {
  it("reads or changes one of another store's customers, of somebody who refused, or one that is not there", async () => {
    for (const customer of ["joao", "hotel", "rita"]) {
      const id = await putOpportunity({ customer });
      expect((await read(id)).status).toBe(404);
      expect((await patch(id, { status: "taken" })).status).toBe(404);
    }
    const refused = await putOpportunity({ customer: "rita" });
    expect((await call("getOpportunity", { params: { id: refused }, token: admin.token })).status).toBe(404);
    expect((await patch(refused, { status: "taken" }, admin)).status).toBe(404);
    expect((await read("018f3f6e-0000-7000-8000-000000000000")).status).toBe(404);
    expect((await read("1")).status).toBe(400);
    expect(await prisma().opportunity.count({ where: { status: { not: "open" } } })).toBe(0);
  });
});

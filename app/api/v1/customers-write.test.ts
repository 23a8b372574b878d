import { beforeAll, describe, expect, it } from "vitest";
import { call, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { type customerRowSchema, importFiles } from "@/lib/contracts/import";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importing } from "@/lib/server/imports/test-retailer";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

await openTestDatabase();

let admin: string;
let marketer: string;
let sales: string;
beforeAll(async () => {
  await seedCustomers();
  admin = (await tokenFor("admin")).token;
  marketer = (await tokenFor("marketer")).token;
  sales = (await tokenFor("salesperson", ["jardins"])).token;
});

const put = (id: string, body: unknown, token = admin, headers: Record<string, string> = {}) =>
  call("putCustomer", { params: { id }, body, token, headers });
const get = (id: string, token = admin) => call("getCustomer", { params: { id }, token });
const etagOf = async (id: string) => (await get(id)).headers.get("etag")!;
const searchText = async (id: string) => (await prisma().customer.findUniqueOrThrow({ where: { id } })).searchText;

const everything = {
  name: "Clara Nóvoa",
  email: "Clara@Example.com",
  phone: "(11) 98888-7777",
  document: "987.654.321-00",
  birth_date: "1990-02-28",
  gender: "female",
  city: "São Paulo",
  country: "BR",
  store: "jardins",
  customer_type: "person",
  company: "Nóvoa & Filhas",
  vip: true,
  profiling_consent: true,
  marketing_consent: false,
  client_since: "2020-05-01T10:00:00-03:00",
};

describe("PUT /customers/{id}", () => {
  it("adds a customer with all that is given, says where, and reads the same", async () => {
    const made = await put("new/1", everything);
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe("/api/v1/customers/new%2F1");
    const { store, ...rest } = everything;
    expect(made.body).toMatchObject({
      ...rest,
      id: "new/1",
      store: { id: store, name: "Jardins" },
      client_since: "2020-05-01T13:00:00.000Z",
      profile: null,
    });
    const read = await get("new/1");
    expect(read.body).toEqual(made.body);
    expect(read.headers.get("etag")).toBe(made.headers.get("etag"));
    const found = await call("listCustomers", { query: { query: "11988887777" }, token: admin });
    expect(found.body).toMatchObject({ items: [{ id: "new/1" }] });
  });

  it("keeps what is left out, clears what is null, and says nothing changed when nothing did", async () => {
    const before = await get("new/1");
    const same = await put("new/1", {});
    expect({ status: same.status, body: same.body }).toEqual({ status: 200, body: before.body });
    expect(same.headers.get("etag")).toBe(before.headers.get("etag"));
    const cleared = await put("new/1", { company: null, email: null, birth_date: null, vip: null, client_since: null });
    expect(cleared.body).toEqual({
      ...before.body,
      ...{ company: null, email: null, birth_date: null, vip: null, client_since: null },
    });
    expect(cleared.headers.get("etag")).not.toBe(before.headers.get("etag"));
    const entries = await prisma().auditEntry.findMany({
      where: { subject: "customer:new/1" },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual(["customer.created", "customer.changed"]);
    expect(entries[1]!.detail).toEqual({ members: ["birth_date", "company", "vip", "client_since", "identifiers"] });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/clara|nóvoa|9888|1990/i);
  });

  it("takes every member alone, without touching the others", async () => {
    await put("alone", everything);
    for (const [member, value] of Object.entries(everything)) {
      const before = (await get("alone")).body;
      expect((await put("alone", { [member]: value })).body, member).toEqual(before);
    }
    for (const member of Object.keys(everything).filter((name) => name !== "customer_type")) {
      const before = (await get("alone")).body;
      expect((await put("alone", { [member]: null })).body, member).toEqual({ ...before, [member]: null });
    }
    expect(await put("alone", { customer_type: null })).toMatchObject({ status: 400 });
  });

  it("never wipes a refusal by forgetting it; null alone does", async () => {
    await put("rita", { name: "Rita R.", profiling_consent: undefined });
    expect((await get("rita")).body).toMatchObject({
      profiling_consent: false,
      profiling_refused: true,
      profile: null,
    });
    expect((await put("rita", { profiling_consent: null })).body).toMatchObject({ profiling_refused: false });
    expect((await put("rita", { profiling_consent: false })).body).toMatchObject({ profile: null });
  });

  it("takes a refusal at its word: nothing inferred is shown or written from then on", async () => {
    await put("refuses", { name: "Rosa", store: "jardins" });
    await importing({
      products: [{ product_id: "coat", name: "Wool coat", category: "Coats", color: "Black" }],
      purchases: [{ order_id: "r1", customer_id: "refuses", product_id: "coat", purchased_at: "2025-10-01" }],
    });
    await generateProfile(operator, "refuses");
    expect((await get("refuses")).body.profile).not.toBeNull();
    await put("refuses", { profiling_consent: false });
    expect((await get("refuses")).body.profile).toBeNull();
    for (const id of ["getProfile", "listProfiles", "generateProfile"] as const)
      expect(await call(id, { params: { id: "refuses" }, token: admin })).toMatchObject({ status: 403 });
  });

  it("writes contact data and search text exactly as a file does", async () => {
    const { store, ...given } = everything;
    const columns = Object.keys(importFiles.customers.schema.shape) as (keyof typeof customerRowSchema.shape)[];
    const row = { ...given, store, created_at: given.client_since, customer_id: "by file" } as Record<string, unknown>;
    const cells = Object.fromEntries(columns.map((column) => [column, String(row[column] ?? "")]));
    await importing({ customers: [cells] });
    await put("by request", everything);
    const record = async (id: string) => {
      const { importedAt, ...customer } = await prisma().customer.findUniqueOrThrow({
        where: { id },
        include: { identifiers: { select: { kind: true, value: true, given: true }, orderBy: { kind: "asc" } } },
      });
      return { ...customer, id: "", searchText: customer.searchText.replace(id, "") };
    };
    expect(await record("by request")).toEqual(await record("by file"));
    // And the other way round: the file changes nothing of what the request wrote.
    const { file } = await importing({ customers: [{ ...cells, customer_id: "by request" }] });
    expect(file("customers")).toMatchObject({ read: 1, added: 0, updated: 0 });
    expect(await searchText("by request")).toContain("clara novoa");
  });

  it("calls a bare company a company, as a file does, until somebody says otherwise", async () => {
    expect((await put("firm", { company: "Hotel Vale" })).body).toMatchObject({ customer_type: "company" });
    expect((await put("firm", { name: "Vera" })).body).toMatchObject({ customer_type: "company" });
    expect((await put("firm", { customer_type: "person" })).body).toMatchObject({ customer_type: "person" });
  });

  it("replaces all contact data of a kind by what is given, and leaves the other kinds", async () => {
    await put("contact", { email: "one@example.com", phone: "11 97777-6666" });
    await pool().query(
      "insert into customer_identifiers values ('contact', 'email', 'two@example.com', 'Two@example.com')",
    );
    expect((await put("contact", { email: "three@example.com" })).body).toMatchObject({
      email: "three@example.com",
      phone: "11 97777-6666",
    });
    expect(await prisma().customerIdentifier.count({ where: { customerId: "contact", kind: "email" } })).toBe(1);
    expect(await searchText("contact")).toBe("three@example.com +5511977776666 contact");
  });

  it.each<[unknown, string[], RegExp]>([
    [{ email: "not an address" }, ["/email"], /write name@example\.com/],
    [{ phone: "12" }, ["/phone"], /country code/],
    [{ document: "--" }, ["/document"], /letters and digits/],
    [{ email: "x", phone: "y", document: "." }, ["/email", "/phone", "/document"], /write/],
    [{ name: "  " }, ["/name"], /null/],
    [{ birth_date: "31/12/1990" }, ["/birth_date"], /./],
    [{ birth_date: "1799-12-31" }, ["/birth_date"], /1800/],
    [{ client_since: "2020-01-01" }, ["/client_since"], /./],
    [{ vip: "yes" }, ["/vip"], /./],
    [{ store: "jardin" }, ["/store"], /known store: chiado, jardins/],
    [{ nmae: "Slip" }, ["/nmae"], /not known/],
  ])("refuses %j, naming the place and the fix", async (body, pointers, words) => {
    const before = await get("isabel");
    const { status, body: problem } = await put("isabel", body);
    expect({ status, code: problem.code }).toEqual({ status: 400, code: "invalid" });
    const errors = problem.errors as { pointer: string; message: string }[];
    expect(errors.map((error) => error.pointer)).toEqual(pointers);
    for (const { message } of errors) expect(message).toMatch(words);
    expect((await get("isabel")).body).toEqual(before.body);
  });

  it.each([" padded", "padded ", "ç".repeat(101)])(
    "adds nobody under the id %j, which no file could name",
    async (id) => {
      expect(await put(id, {})).toMatchObject({ status: 400, body: { errors: [{ pointer: "id" }] } });
      expect(await prisma().customer.count({ where: { id } })).toBe(0);
    },
  );
});

describe("within the stores", () => {
  it("a salesperson changes customers of theirs", async () => {
    expect(await put("isabel", { city: "Santos" }, sales)).toMatchObject({ status: 200, body: { city: "Santos" } });
  });

  it.each(["chiado", null, "nowhere"])("and moves none of them to %s", async (store) => {
    const { status, body } = await put("isabel", { store }, sales);
    expect({ status, errors: body.errors }).toEqual({
      status: 400,
      errors: [{ pointer: "/store", message: "is not one of yours: jardins" }],
    });
    expect((await get("isabel")).body).toMatchObject({ store: { id: "jardins" } });
  });

  it("takes over none of another store's and adds none: foreign, without a store, erased and unknown are alike", async () => {
    await put("gone", { store: "jardins" });
    await call("eraseCustomer", { params: { id: "gone" }, token: admin });
    const count = await prisma().customer.count();
    for (const body of [{}, { store: "jardins" }, { store: "chiado", name: "Mine" }])
      for (const headers of [{}, { "if-match": `"x"` }, { "if-match": "*" }] as Record<string, string>[]) {
        const answers = await Promise.all(
          ["joao", "hotel", "gone", "nobody at all"].map((id) => put(id, body, sales, headers)),
        );
        for (const { status, body: problem, headers: sent } of answers) {
          expect({ ...problem, status, request_id: "", etag: sent.get("etag") }).toEqual({
            ...answers[0]!.body,
            ...{ status: 404, code: "not_found", request_id: "", etag: null },
          });
        }
      }
    expect(await prisma().customer.count()).toBe(count);
    expect((await get("joao")).body).toMatchObject({ name: "João Sá", store: { id: "chiado" } });
  });

  it("marketers and admins add and move customers, without a store too", async () => {
    expect((await put("free", { name: "Free" }, marketer)).status).toBe(201);
    expect((await put("free", { store: "chiado" }, marketer)).body).toMatchObject({ store: { id: "chiado" } });
    expect((await put("free", { store: null }, marketer)).body).toMatchObject({ store: null });
  });
});

describe("the ETag", () => {
  it("lets a change through that was made for the present record, once", async () => {
    const etag = await etagOf("helena");
    expect((await put("helena", { city: "Recife" }, admin, { "if-match": etag })).status).toBe(200);
    const stale = await put("helena", { city: "Natal" }, admin, { "if-match": etag });
    expect(stale).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    expect((await get("helena")).body).toMatchObject({ city: "Recife" });
  });

  it("does not change with events, purchases and profiles, and does with a file that changes the record", async () => {
    const etag = await etagOf("helena");
    const events = [
      { event_id: "x1", customer_id: "helena", type: "product_viewed", product_id: "bag", occurred_at: "2025-11-25" },
    ];
    const purchases = [{ order_id: "x2", customer_id: "helena", product_id: "bag", purchased_at: "2025-11-26" }];
    const before = (await get("helena")).body;
    await importing({ purchases, events });
    await generateProfile(operator, "helena");
    expect((await get("helena")).body).not.toEqual(before);
    expect(await etagOf("helena")).toBe(etag);
    await importing({ customers: [{ customer_id: "helena", phone: "(11) 97777-0000" }] });
    expect(await etagOf("helena")).not.toBe(etag);
    expect((await put("helena", { vip: true }, admin, { "if-match": etag })).status).toBe(412);
  });

  it("of somebody who is not there yet matches nothing: the change was meant for another state", async () => {
    expect((await put("not yet", {}, admin, { "if-match": '"x"' })).status).toBe(412);
    expect(await prisma().customer.count({ where: { id: "not yet" } })).toBe(0);
  });

  it("50 writers with one ETag: one 200, 49 x 412, and the record is the one writer's", async () => {
    const etag = await etagOf("isabel");
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => put("isabel", { city: `City ${i}` }, admin, { "if-match": etag })),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
    expect((await get("isabel")).body).toEqual(won[0]!.body);
  });

  it("50 writers who add one customer make one, and 49 change it", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => put("one", { city: `City ${i}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201]);
  });
});

it("waits for a file that is about to write the same customers, so that neither overwrites the other", async () => {
  await put("both", { name: "Both", profiling_consent: null });
  const rows = Array.from({ length: 3000 }, (_, i) => ({ customer_id: `bulk ${i}`, name: `Bulk ${i}` }));
  for (let round = 0; round < 5; round++) {
    await put("both", { profiling_consent: null, city: null });
    const [, answer] = await Promise.all([
      importing({ customers: [{ customer_id: "both", name: `Both ${round}` }, ...rows] as Record<string, string>[] }),
      new Promise((resolve) => setTimeout(resolve, round * 40)).then(() => put("both", { profiling_consent: false })),
    ]);
    expect(answer.status).toBe(200);
    expect((await get("both")).body).toMatchObject({ name: `Both ${round}`, profiling_consent: false });
  }
});

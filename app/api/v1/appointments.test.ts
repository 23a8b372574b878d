import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, operator, tokenFor } from "@/app/api/v1/api-fixture";
import type { Appointment } from "@/lib/contracts/appointment";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCustomerView } from "@/lib/server/profiles/get-customer-view";
import { getTodayView } from "@/lib/server/today/get-today-view";
import { today } from "@/lib/server/workspace/workspace-store";

await openTestDatabase();

let token: string;
let admin: string;
let day: string;
beforeAll(async () => {
  await seedCustomers();
  token = (await tokenFor("salesperson", ["jardins"])).token;
  admin = (await tokenFor("admin")).token;
  day = await today({ timeZone: "America/Sao_Paulo" });
  const store = { stores: { create: { storeId: "jardins" } } };
  await prisma().user.create({
    data: { email: "bia@example.com", name: "Bia", role: "salesperson", passwordHash: "x", ...store },
  });
});
beforeEach(async () => {
  await prisma().appointment.deleteMany();
});

const at = "2031-03-05T22:30:00-03:00";
const visit = {
  starts_at: at,
  store: "jardins",
  staff: "Bia@example.com",
  place: "Fitting room 2",
  subject: "A dress",
};
type Told = { status: number; body: Appointment & Record<string, unknown>; etag: string };
async function told(...given: Parameters<typeof call>): Promise<Told> {
  const { status, body, headers } = await call(...given);
  return { status, body: body as Told["body"], etag: headers.get("etag") ?? "" };
}
const params = { id: "helena", appointment: "CRM/42 ç" };
type Sent = { at?: Record<string, string>; headers?: Record<string, string>; by?: string };
const put = (body: unknown, { at: place = params, headers = {}, by = token }: Sent = {}) =>
  told("putAppointment", { params: place, body, headers, token: by });
const read = () => told("getAppointment", { params, token });
const list = async (query: Record<string, string> = {}, by = token) =>
  (await call("listAppointments", { query, token: by })).body as { items: Appointment[]; next_cursor: string | null };
const ids = async (query: Record<string, string> = {}, by = token) => (await list(query, by)).items.map(({ id }) => id);
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe("an appointment", () => {
  it("is booked under the calling system's own id, on the retailer's days", async () => {
    const made = await put(visit);
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: "CRM/42 ç",
      customer: { id: "helena", name: "Helena Prado" },
      store: { id: "jardins", name: "Jardins" },
      staff: { id: expect.any(String), name: "Bia" },
      starts_at: "2031-03-06T01:30:00.000Z",
      day: "2031-03-05",
      booked_day: day,
      place: "Fitting room 2",
      subject: "A dress",
    });
    expect(await read()).toEqual({ ...made, status: 200 });
    // The account's id says the same as its email.
    expect((await put({ ...visit, staff: made.body.staff!.id })).etag).toBe(made.etag);
  });

  it("is changed as a whole, and stays booked on its first day", async () => {
    const made = await put(visit);
    await prisma().appointment.updateMany({ data: { bookedDay: new Date("2025-01-02") } });
    const changed = await put({ starts_at: "2031-04-01T12:00:00Z", store: "jardins" });
    expect(changed).toMatchObject({
      status: 200,
      body: { day: "2031-04-01", booked_day: "2025-01-02", staff: null, place: null, subject: null },
    });
    expect(changed.etag).not.toBe(made.etag);
    expect(await put({ starts_at: "2031-04-01T12:00:00Z", store: "jardins" })).toEqual(changed);
  });

  it("has words on one line, without what is hidden in them", async () => {
    const { body } = await put({ ...visit, place: " Room\n 2\u202e ", subject: "A\tdress\u0007" });
    expect(body).toMatchObject({ place: "Room 2", subject: "A dress" });
  });

  it("is gone when it is cancelled", async () => {
    await put(visit);
    expect((await call("deleteAppointment", { params, token })).status).toBe(204);
    expect((await call("deleteAppointment", { params, token })).status).toBe(404);
    expect((await read()).status).toBe(404);
    expect((await put(visit)).status).toBe(201);
  });

  it.each<[string, unknown]>([
    ["/starts_at", { ...visit, starts_at: "2031-03-05T15:30:00" }],
    ["/starts_at", { ...visit, starts_at: "tomorrow" }],
    ["/starts_at", { ...visit, starts_at: "0000-01-01T00:00:00Z" }],
    ["/starts_at", { ...visit, starts_at: "9999-12-31T23:59:59-12:00" }],
    ["/starts_at", { store: "jardins" }],
    ["/store", { ...visit, store: "nowhere" }],
    ["/store", { ...visit, store: "chiado" }],
    ["/staff", { ...visit, staff: "nobody@example.com" }],
    ["/place", { ...visit, place: " " }],
    ["/place", { ...visit, place: "x".repeat(201) }],
    ["/subject", { ...visit, subject: "x".repeat(501) }],
    ["/booked_day", { ...visit, booked_day: "2020-01-01" }],
  ])("with a wrong %s is refused: %j", async (pointer, body) => {
    expect(await put(body)).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ pointer }] } });
    expect(await prisma().appointment.count()).toBe(0);
  });
});

describe("If-Match", () => {
  it("keeps from changing what somebody else changed, and from booking what was cancelled", async () => {
    const made = await put(visit);
    const headers = { "if-match": made.etag };
    const moved = await put({ ...visit, place: "Upstairs" }, { headers });
    expect(moved.status).toBe(200);
    expect(await put({ ...visit, place: "Garden" }, { headers })).toMatchObject({ status: 412, etag: moved.etag });
    expect((await read()).body.place).toBe("Upstairs");
    await call("deleteAppointment", { params, token });
    expect((await put(visit, { headers: { "if-match": moved.etag } })).status).toBe(412);
    expect((await read()).status).toBe(404);
  });

  it("lets one of twenty with the same ETag win", async () => {
    const { etag } = await put(visit);
    const headers = { "if-match": etag };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put({ ...visit, place: `Room ${i}` }, { headers })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
    expect((await read()).body).toEqual(answers.find(({ status }) => status === 200)!.body);
  });
});

it("is booked once by twenty at the same time", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => put(visit)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
  expect(await prisma().appointment.count()).toBe(1);
});

describe("the list", () => {
  const book = (id: string, appointment: string, starts_at: string, store: string) =>
    put({ starts_at, store }, { at: { id, appointment }, by: admin });

  beforeEach(async () => {
    await book("helena", "past", daysFromNow(-3), "jardins");
    await book("helena", "later", daysFromNow(40), "jardins");
    await book("isabel", "soon", daysFromNow(2), "jardins");
    // Two at the same instant: the customer decides.
    await book("helena", "same", daysFromNow(4).replace(/T.*/, "T12:00:00Z"), "jardins");
    await book("isabel", "same", daysFromNow(4).replace(/T.*/, "T12:00:00Z"), "jardins");
    await book("helena", "abroad", daysFromNow(5), "chiado");
    await book("joao", "his", daysFromNow(6), "jardins");
    await book("rita", "hers", daysFromNow(7), "jardins");
  });

  it("has what is from today on, in time order, at the stores and of the customers of whoever asks", async () => {
    expect(await ids()).toEqual(["soon", "same", "same", "hers", "later"]);
    expect(await ids({}, admin)).toEqual(["soon", "same", "same", "abroad", "his", "hers", "later"]);
  });

  it("begins today by the database's clock", async () => {
    await book("helena", "now", new Date().toISOString(), "jardins");
    expect((await ids())[0]).toBe("now");
    await pool().query(
      "update appointments set day = day - 1, starts_at = starts_at - interval '1 day' where id = 'now'",
    );
    expect(await ids()).not.toContain("now");
  });

  it("is filtered by days, store and customer", async () => {
    const on = (days: number) => daysFromNow(days).slice(0, 10);
    expect(await ids({ from: on(-10), to: on(3) })).toEqual(["past", "soon"]);
    expect(await ids({ customer: "helena" })).toEqual(["same", "later"]);
    expect(await ids({ customer: "joao" })).toEqual([]);
    expect(await ids({ store: "chiado" }, admin)).toEqual(["abroad"]);
    expect(await ids({ store: "chiado" })).toEqual([]);
  });

  it("pages through everything once", async () => {
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: "2", ...(cursor ? { cursor } : {}) });
      walked.push(...page.items.map(({ id, customer }) => `${customer.id} ${id}`));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(walked).toEqual(["isabel soon", "helena same", "isabel same", "rita hers", "helena later"]);
  });

  it.each<[Record<string, string>, string]>([
    [{ cursor: "x" }, "cursor"],
    [{ cursor: Buffer.from(String.raw`["2031-01-01T00:00:00Z","\u0000","x"]`).toString("base64url") }, "cursor"],
    [{ from: "0000-01-01" }, "from"],
    [{ from: "yesterday" }, "from"],
    [{ to: "2020-01-01" }, "to"],
    [{ from: "2031-01-02", to: "2031-01-01" }, "to"],
    [{ day: "2031-01-01" }, "day"],
  ])("refuses %j", async (query, pointer) => {
    expect(await call("listAppointments", { query, token })).toMatchObject({
      status: 400,
      body: { code: "invalid", errors: [{ pointer }] },
    });
  });
});

describe("a salesperson", () => {
  it("knows no other store's customers, and no appointment at another store", async () => {
    const joao = { id: "joao", appointment: "1" };
    expect((await put(visit, { at: joao })).status).toBe(404);
    expect((await put({ ...visit, store: "chiado" }, { by: admin })).status).toBe(201);
    expect((await read()).status).toBe(404);
    expect((await call("deleteAppointment", { params, token })).status).toBe(404);
    // Not theirs to move here either.
    expect((await put(visit)).status).toBe(404);
    expect(await prisma().appointment.findMany()).toMatchObject([{ storeId: "chiado" }]);
  });
});

describe("an appointment made here", () => {
  it("stands on the Today page and on the Customer page, and a profile of today knows it", async () => {
    const { body } = await put({ ...visit, starts_at: new Date().toISOString() });
    expect((await getTodayView(operator)).appointments).toMatchObject([
      {
        id: body.id,
        starts_at: body.starts_at,
        place: "Fitting room 2",
        subject: "A dress",
        customer: { id: "helena" },
      },
    ]);
    expect((await getCustomerView(operator, "helena")).next_appointment).toEqual({
      id: body.id,
      starts_at: body.starts_at,
      ...{ store: "Jardins", staff: "Bia", place: "Fitting room 2", subject: "A dress" },
    });
    const before = await generateProfile(operator, "helena");
    await call("deleteAppointment", { params, token });
    expect((await getTodayView(operator)).appointments).toEqual([]);
    expect((await getCustomerView(operator, "helena")).next_appointment).toBeNull();
    expect((await generateProfile(operator, "helena")).fingerprint).not.toBe(before.fingerprint);
  });

  it("is a record, not profiling: it is there of somebody who refused", async () => {
    const made = await put({ ...visit, starts_at: new Date().toISOString() }, { at: { id: "rita", appointment: "1" } });
    expect(made.status).toBe(201);
    expect(await ids()).toEqual(["1"]);
    expect((await getTodayView(operator)).appointments).toMatchObject([{ customer: { id: "rita" }, profile: null }]);
  });
});

it("writes to the audit who did it, and none of the words", async () => {
  const place = { id: "helena", appointment: "audited" };
  await put(visit, { at: place });
  await put({ ...visit, place: "Upstairs" }, { at: place });
  await put({ ...visit, place: "Upstairs" }, { at: place });
  await call("deleteAppointment", { params: place, token });
  const entries = await prisma().auditEntry.findMany({
    where: { subject: "customer:helena", detail: { equals: { appointment: "audited" } } },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual([
    ...["appointment.booked", "appointment.changed", "appointment.cancelled"],
  ]);
  expect(entries.every(({ actor }) => actor.startsWith("token:"))).toBe(true);
});

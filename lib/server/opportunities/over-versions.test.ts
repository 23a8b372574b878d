import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Day } from "@/lib/contracts/day";
import type { OpportunityItem } from "@/lib/contracts/opportunity";
import type { Opportunity } from "@/lib/contracts/profile";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importRows } from "@/lib/server/imports/import-rows";
import { changeOpportunity, getOpportunity } from "@/lib/server/opportunities/change-opportunity";
import { listOpportunities } from "@/lib/server/opportunities/list-opportunities";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCustomerView } from "@/lib/server/profiles/get-customer-view";
import { saveSeen } from "@/lib/server/profiles/seen-opportunities-store";
import { admin, files, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";
import { getTodayView } from "@/lib/server/today/get-today-view";

await openTestDatabase();
beforeAll(async () => {
  await openTestRetailer();
  // Nina came every month, and then no more: whatever the day of the test, she is overdue.
  const [one] = files.purchases;
  const purchases = ["01", "02", "03", "04", "05", "06", "07", "08"].map((month) => {
    const purchased_at = `2025-${month}-10`;
    return { ...one!, customer_id: nina, order_id: `${nina}-${month}`, purchased_at };
  });
  await importRows({ source: "monthly", files: { purchases } }, { actor: admin });
});
beforeEach(async () => {
  await prisma().opportunity.deleteMany();
  await prisma().correction.deleteMany();
});

const nina = "nothing";
const key = "overdue";
const rejection = `moment.opportunity.${key}`;
const anyway = () => {};
const write = () => generateProfile(admin, nina);
const change = async (id: string, body: Parameters<typeof changeOpportunity>[2], actor = northSales) =>
  (await changeOpportunity(actor, id, body, anyway)).opportunity;
const all = async (): Promise<OpportunityItem[]> => {
  const lists = ["open", "taken", "done", "dismissed"] as const;
  const pages = await Promise.all(
    lists.map((status) => listOpportunities(admin, { limit: 200, customer: nina, expired: "true", status })),
  );
  return pages.flatMap(({ items }) => items);
};
const overdue = async () => (await all()).find((item) => item.key === key);

describe("a new version", () => {
  it("brings what it sees, under ids that stay", async () => {
    const { opportunities, version } = await write();
    const first = await all();
    expect(first.map((item) => item.key).sort()).toEqual(opportunities.map((o) => o.key).sort());
    expect((await overdue())?.version).toBe(version);
    await write();
    expect((await all()).map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
    expect((await overdue())?.version).toBe(version + 1);
  });

  it("takes away what is open and not seen any more, and nothing that somebody took", async () => {
    await write();
    const { id } = (await overdue())!;
    await setCorrection(northSales, nina, rejection, { action: "reject" });
    await write();
    expect(await overdue()).toBeUndefined();
    await undoCorrection(northSales, nina, rejection);
    await write();
    const again = (await overdue())!;
    expect(again.id).not.toBe(id);
    const taken = await change(again.id, { status: "taken" });
    await setCorrection(northSales, nina, rejection, { action: "reject" });
    await write();
    expect(await overdue()).toEqual(taken);
    // In the words of the version that saw it last, in both languages.
    const { opportunity } = await getOpportunity(admin, again.id, "pt-BR");
    expect(opportunity).toMatchObject({ language: "pt-BR", status: "taken" });
    expect(opportunity.action).not.toBe(taken.action);
    // Until it is closed, or given back: then the next version takes it away.
    await change(again.id, { status: "open" });
    await write();
    expect(await overdue()).toBeUndefined();
  });

  it("tells what is taken in its own words while it sees it, and leaves it with who took it", async () => {
    await write();
    const { id } = (await overdue())!;
    const taken = await change(id, { status: "taken" });
    await pool().query("update opportunities set action = 'Old words.' where id = $1", [id]);
    const { version } = await write();
    expect(await overdue()).toEqual({ ...taken, version });
  });

  it.each([
    { status: "done", outcome: "bought", note: "In plum." },
    { status: "dismissed", reason: "Moved abroad" },
  ] as const)("leaves what is $status as it was closed, words and all", async (body) => {
    await write();
    const { id } = (await overdue())!;
    await change(id, { status: "taken" });
    await change(id, body);
    await pool().query("update opportunities set action = 'As it was closed.' where id = $1", [id]);
    const closed = await overdue();
    for (let i = 0; i < 3; i++) await write();
    expect(await overdue()).toEqual(closed);
    expect(closed).toMatchObject({ id, status: body.status, action: "As it was closed." });
    await setCorrection(northSales, nina, rejection, { action: "reject" });
    await write();
    expect(await overdue()).toEqual(closed);
  });

  it("for a past day changes nothing", async () => {
    await write();
    const before = await all();
    await generateProfile(admin, nina, { as_of: "2026-05-10" });
    expect(await all()).toEqual(before);
  });

  it("neither loses a change made meanwhile nor waits for it for ever", async () => {
    await write();
    const { id } = (await overdue())!;
    const versions = Array.from({ length: 6 }, write);
    const changes = Array.from({ length: 12 }, (_, i) => change(id, { status: i % 2 ? "taken" : "open" }));
    await Promise.all([...versions, ...changes]);
    const taken = await change(id, { status: "taken" });
    await Promise.all([write(), change(id, { status: "done", outcome: "contacted" })]);
    expect(await overdue()).toMatchObject({ id, status: "done", owner: taken.owner });
  });
});

describe("the same thing seen again", () => {
  const seen = (due_on: Day, expires_on: Day, action = "Call."): Opportunity => ({
    ...{ key, trigger: "overdue", action, reason: "Late.", evidence: [], product_ids: [] },
    ...{ due_on, expires_on },
  });
  const see = (asOf: Day, ...opportunities: Opportunity[]) =>
    prisma().$transaction((tx) => saveSeen(tx, { customerId: nina, version: 1, asOf }, opportunities));

  it.each(["done", "dismissed", "taken"] as const)(
    "on its last day is the one that is %s; after it, it is a new one that nobody has touched",
    async (status) => {
      await see("2026-01-01", seen("2026-01-05", "2026-01-31"));
      const { id } = (await overdue())!;
      await change(id, {
        status,
        ...(status === "done" && { outcome: "contacted" }),
        ...(status === "dismissed" && { reason: "No." }),
      });
      await see("2026-01-31", seen("2026-01-05", "2026-01-31"));
      expect(await overdue()).toMatchObject({ id, status });
      await see("2026-02-01", seen("2026-02-05", "2026-02-28", "Call again."));
      const fresh = await overdue();
      expect(fresh).toMatchObject({ status: "open", action: "Call again.", due_on: "2026-02-05", owner: null });
      expect(fresh).toMatchObject({ taken_at: null, closed_at: null, closed_by: null, outcome: null });
      expect(fresh!.id).not.toBe(id);
    },
  );

  it("stays what it is while nobody sees it again, over or not", async () => {
    await see("2026-01-01", seen("2026-01-05", "2026-01-31"));
    const { id } = (await overdue())!;
    const taken = await change(id, { status: "taken" });
    await see("2026-06-01");
    expect(await overdue()).toEqual(taken);
    // Over, it is in no list that does not ask for it.
    expect((await listOpportunities(admin, { limit: 25, customer: nina })).items).toEqual([]);
  });
});

describe("pages", () => {
  it("count what is taken as still to do, and leave out what is closed", async () => {
    await write();
    const { id } = (await overdue())!;
    const onPage = async () =>
      (await getCustomerView(admin, nina)).profile!.opportunities.some((item) => item.key === key);
    const onToday = async () => (await getTodayView(admin)).due.find((item) => item.key === key);
    expect(await onPage()).toBe(true);
    expect(await onToday()).toMatchObject({ owner: null });
    await change(id, { status: "taken" });
    expect(await onPage()).toBe(true);
    expect(await onToday()).toMatchObject({ owner: "North" });
    await change(id, { status: "done", outcome: "not_reached" });
    expect(await onPage()).toBe(false);
    expect(await onToday()).toBeUndefined();
    // A version of before is shown as it was.
    const { version } = (await getCustomerView(admin, nina)).profile!;
    await write();
    const before = (await getCustomerView(admin, nina, { version })).profile!;
    expect(before.opportunities.some((item) => item.key === key)).toBe(true);
    expect(await onPage()).toBe(false);
  });
});

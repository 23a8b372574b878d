import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "@/lib/contracts/delivery";
import type { EventType } from "@/lib/contracts/webhook";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { admin, openTestRetailer } from "@/lib/server/profiles/test-retailer";
import { newsOf, type Standing } from "@/lib/server/profiles/version-news-store";
import { getDelivery, listDeliveries } from "@/lib/server/webhooks/deliveries";
import { createWebhook } from "@/lib/server/webhooks/webhooks";

await openTestDatabase();
afterAll(closeSender);
beforeAll(openTestRetailer);
beforeEach(async () => {
  await pool().query("truncate webhooks, webhook_messages cascade");
});

const listen = (...types: EventType[]) =>
  createWebhook(admin, { url: "https://receiver.example/", description: "", types }, crypto.randomUUID());
const told = async (type: EventType): Promise<Delivery[]> => (await listDeliveries({ type, limit: 200 })).items;

describe("a version that is saved", () => {
  it("writes no message while nobody listens", async () => {
    await listen("customer.erased");
    await generateProfile(admin, "helena");
    expect((await pool().query("select from webhook_messages")).rowCount).toBe(0);
  });

  it("is told once for each version, also of one for a past day", async () => {
    await listen("profile.generated");
    const id = crypto.randomUUID();
    const profile = await generateProfile(admin, "helena", { id });
    await generateProfile(admin, "helena", { id });
    const [delivery, ...more] = await told("profile.generated");
    expect(more).toEqual([]);
    const { payload, customer_id } = await getDelivery(delivery!.id);
    expect(customer_id).toBe("helena");
    expect(payload.data).toEqual({
      customer_id: "helena",
      version: profile.version,
      profile_id: profile.id,
      as_of: profile.as_of,
      present: true,
      current: true,
      links: {
        customer: "/api/v1/customers/helena",
        profile: `/api/v1/customers/helena/profiles/${profile.version}`,
      },
    });
    await generateProfile(admin, "joão", { as_of: "2026-10-31" });
    const past = await getDelivery((await told("profile.generated"))[0]!.id);
    expect(past.payload.data).toMatchObject({
      present: false,
      current: false,
      links: { customer: "/api/v1/customers/jo%C3%A3o" },
    });
  });

  it("tells of each opportunity row that is new, and of none twice", async () => {
    await pool().query("delete from opportunities; delete from current_profiles");
    await listen("opportunity.created");
    const counts: number[] = [];
    for (let i = 0; i < 2; i++)
      for (const customer of ["helena", "joão", "viewer"]) {
        await generateProfile(admin, customer);
        counts.push((await told("opportunity.created")).length);
      }
    const { rows } = await pool().query<{ key: string }>("select key from opportunities order by key");
    expect(rows.length).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(rows.length);
    expect(counts[2]).toBe(rows.length);
    const details = await Promise.all((await told("opportunity.created")).map(({ id }) => getDelivery(id)));
    expect(details.map(({ payload }) => payload.data.key).sort()).toEqual(rows.map(({ key }) => key).sort());
    const allowed = ["customer_id", "version", "key", "trigger", "due_on", "expires_on", "links"];
    for (const { payload } of details) expect(Object.keys(payload.data).sort()).toEqual(allowed.sort());
  });
});

describe("behavior.changed", () => {
  const reason = (attribute: string) => ({ attribute, value: "x", before: 0, after: 1, population: 0, score: 1 });
  const behavior = (value: boolean, ...attributes: string[]) => ({
    value,
    score: null,
    threshold: null,
    items: 0,
    baseline_items: 0,
    reasons: attributes.map(reason),
    rivals: [],
  });
  const quiet: Standing = { newBehavior: false, reasons: [], opportunities: [] };
  const moved = (...attributes: string[]): Standing => ({
    newBehavior: true,
    reasons: attributes.map(reason),
    opportunities: [],
  });
  const news = (newBehavior: ReturnType<typeof behavior>, before: Standing, current = true) =>
    newsOf(
      {
        id: "i",
        customerId: "c",
        version: 2,
        as_of: "2026-11-20",
        present: true,
        current,
        newBehavior,
        opportunities: [],
      },
      before,
    ).filter(({ type }) => type === "behavior.changed");

  it.each([
    ["the first time", behavior(true, "color"), quiet, 1],
    ["again the same", behavior(true, "color"), moved("color"), 0],
    ["another attribute too", behavior(true, "color", "pattern"), moved("color"), 1],
    ["fewer than before", behavior(true, "color"), moved("color", "pattern"), 0],
    ["over", behavior(false), moved("color"), 0],
    ["reasons without a change", behavior(false, "color"), quiet, 0],
  ] as const)("%s", (_, now, before, told) => {
    expect(news(now, before)).toHaveLength(told);
  });

  it("not of a version that is not the current one", () => {
    expect(news(behavior(true, "color"), quiet, false)).toEqual([]);
  });

  it("names the attributes, and no values", () => {
    expect(news(behavior(true, "color"), quiet)[0]!.data).toEqual({
      customer_id: "c",
      version: 2,
      as_of: "2026-11-20",
      attributes: ["color"],
      links: { customer: "/api/v1/customers/c", profile: "/api/v1/customers/c/profiles/2" },
    });
  });
});

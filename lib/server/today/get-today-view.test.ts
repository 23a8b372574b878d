import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importRows } from "@/lib/server/imports/import-rows";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCustomerView } from "@/lib/server/profiles/get-customer-view";
import { admin, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";
import { getTodayView } from "@/lib/server/today/get-today-view";

await openTestDatabase();

const southSales: Actor = { ...northSales, stores: ["south"] };
const due = async (actor: Actor) =>
  (await getTodayView(actor)).due.map(({ customer_id, key }) => `${customer_id} ${key}`);
const changed = async (actor: Actor) => (await getTodayView(actor)).changed.map(({ customer_id }) => customer_id);
const seen = async (actor: Actor) => (await getTodayView(actor)).appointments.map(({ customer }) => customer.id);

/** A task of a customer, due and expiring so many days from today. */
async function offer(customer: string, key: string, dueIn: number, expiresIn: number, status = "open"): Promise<void> {
  await pool().query(
    `insert into opportunities (customer_id, key, version, trigger, action, reason, product_ids, due_on, expires_on, status)
     select $1, $2, 1, 'overdue', 'Call', 'late', '{dress-green,unlisted}', t.day + $3::int, t.day + $4::int, $5
     from (select (now() at time zone 'America/Sao_Paulo')::date as day) t`,
    [customer, key, dueIn, expiresIn, status],
  );
}

async function book(customer: string, store: string): Promise<void> {
  await pool().query(
    `insert into appointments (customer_id, id, store_id, starts_at, day, booked_day)
     select $1, $1 || $2, $2, now(), t.day, t.day from (select (now() at time zone 'America/Sao_Paulo')::date as day) t`,
    [customer, store],
  );
}

/** What a reader finds of a profile that says new behaviour. */
const change = {
  value: true,
  score: 9,
  threshold: 4,
  reasons: [{ attribute: "color", value: "green", before: 0, after: 1, population: 0.1, score: 9 }],
  rivals: [],
};

beforeAll(async () => {
  await openTestRetailer();
  for (const id of ["helena", "joão"]) await generateProfile(admin, id);
  await pool().query("delete from opportunities");
  await pool().query("update current_profiles set new_behavior = true");
  await pool().query(
    "update profiles set signals = jsonb_set(signals, '{new_behavior}', signals->'new_behavior' || $1::jsonb)",
    [JSON.stringify(change)],
  );
  await offer("helena", "now", 0, 3);
  await offer("helena", "next-week", 7, 9, "taken");
  await offer("helena", "later", 8, 9);
  await offer("helena", "expired", -9, -1);
  await offer("helena", "done", 0, 3, "done");
  await offer("helena", "dismissed", 0, 3, "dismissed");
  await offer("joão", "now", 0, 3);
  await offer("homeless", "now", 0, 3);
  await book("helena", "north");
  await book("helena", "south");
  await book("joão", "south");
});

describe("today", () => {
  it("has the open and the taken tasks of the week and the changes, of the customers whom whoever asks may see", async () => {
    expect(await due(northSales)).toEqual(["helena now", "helena next-week"]);
    expect(await due(southSales)).toEqual(["joão now"]);
    expect(await due(admin)).toEqual(["helena now", "homeless now", "joão now", "helena next-week"]);
    expect(await changed(northSales)).toEqual(["helena"]);
    expect(await changed(southSales)).toEqual(["joão"]);
  });

  it("has the appointments at the stores of whoever asks, of customers whom they may see", async () => {
    expect(await seen(northSales)).toEqual(["helena"]);
    expect(await seen(southSales)).toEqual(["joão"]);
    expect((await seen(admin)).sort()).toEqual(["helena", "helena", "joão"]);
    expect(await seen({ ...northSales, stores: [] })).toEqual([]);
  });

  it("tells nothing that was written about somebody who refused since, nor does their page", async () => {
    expect((await getCustomerView(admin, "helena")).profile).not.toBeNull();
    const refusal = [{ customer_id: "helena", profiling_consent: "no" }];
    await importRows({ source: "refusal", files: { customers: refusal } }, { actor: admin });
    expect(await due(admin)).toEqual(["homeless now", "joão now"]);
    expect(await changed(admin)).toEqual(["joão"]);
    const [appointment] = (await getTodayView(northSales)).appointments;
    expect(appointment).toMatchObject({ customer: { id: "helena", profile: null }, profile: null, products: [] });
    expect(await getCustomerView(admin, "helena")).toMatchObject({
      ...{ profile: null, versions: [], records: [], products: [], orders: [], browsing: [], notes: [] },
      next_appointment: null,
    });
    await expect(getCustomerView(southSales, "helena")).rejects.toMatchObject({ code: "not_found" });
  });
});

import { describe, expect, it } from "vitest";
import { pool, prisma } from "@/lib/server/db/client";
import { eraseCustomer } from "@/lib/server/privacy/erase-customer";
import { announce, announceErasure } from "@/lib/server/webhooks/announce";
import { forgetOldDeliveries, getDelivery, listDeliveries, retryDelivery } from "@/lib/server/webhooks/deliveries";
import {
  attemptNow,
  first,
  happen,
  moveClock,
  openWebhookDatabase,
  operator,
  receiverOfTests,
  webhookTo,
} from "@/lib/server/webhooks/test-webhooks";
import { changeWebhook, removeWebhook } from "@/lib/server/webhooks/webhooks";

await openWebhookDatabase();
const receiver = await receiverOfTests();

const hour = 3600;

describe("what a person does", () => {
  it("sends again what has arrived, under the same id", async () => {
    await webhookTo(receiver.url);
    const delivery = first(await happen());
    await attemptNow(delivery);
    expect(await retryDelivery(delivery)).toMatchObject({ status: "pending", attempts: 1 });
    await attemptNow(delivery);
    const [one, two] = receiver.received;
    expect(two!.headers["webhook-id"]).toBe(one!.headers["webhook-id"]);
    expect(await getDelivery(delivery)).toMatchObject({ status: "delivered", attempts: 2 });
  });

  it("disables and removes a webhook: what is pending is cancelled", async () => {
    const { id } = await webhookTo(receiver.url);
    const one = first(await happen());
    await changeWebhook(operator, id, { enabled: false }, () => {});
    expect(await getDelivery(one)).toMatchObject({ status: "cancelled", last_error: "The webhook was disabled." });
    expect(await happen()).toEqual([]);
    await changeWebhook(operator, id, { enabled: true }, () => {});
    const two = first(await happen());
    await removeWebhook(operator, id);
    expect(await getDelivery(two)).toMatchObject({ status: "cancelled", last_error: "The webhook was removed." });
    const { rows } = await pool().query("select secret, previous_secret from webhooks where id = $1", [id]);
    expect(rows).toEqual([{ secret: "", previous_secret: null }]);
  });
});

describe("what is announced", () => {
  it("goes to the webhooks that listen for its type, from both kinds of transaction", async () => {
    await webhookTo(receiver.url, ["customer.erased"]);
    expect(await happen("profile.generated")).toEqual([]);
    expect((await pool().query("select from webhook_messages")).rowCount).toBe(0);
    const told = await prisma().$transaction((tx) => announceErasure(tx, "helena"));
    expect(told).toHaveLength(1);
    expect((await getDelivery(first(told))).payload.data).toEqual({ customer_id: "helena" });
  });

  it("is not there when the transaction was rolled back", async () => {
    await webhookTo(receiver.url);
    const broken = prisma().$transaction(async (tx) => {
      await announce(tx, [{ type: "profile.generated", customerId: "helena", data: {} }]);
      throw new Error("something else went wrong");
    });
    await expect(broken).rejects.toThrow("something else");
    expect((await listDeliveries({ limit: 10 })).items).toEqual([]);
  });

  it("goes when its customer is erased, also while an attempt is under way", async () => {
    await webhookTo(receiver.url);
    const delivery = first(await happen("profile.generated", "helena"));
    await prisma().customer.create({ data: { id: "helena" } });
    receiver.answer(async (response) => {
      await eraseCustomer(operator, "helena");
      response.end();
    });
    await attemptNow(delivery);
    await expect(getDelivery(delivery)).rejects.toMatchObject({ code: "not_found" });
    expect((await listDeliveries({ limit: 10 })).items).toMatchObject([{ type: "customer.erased" }]);
    const attempts = await pool().query("select from webhook_attempts");
    expect(attempts.rowCount).toBe(0);
  });

  it("is kept for thirty days, and a removed webhook as long as its deliveries", async () => {
    const { id } = await webhookTo(receiver.url);
    await happen();
    await removeWebhook(operator, id);
    await moveClock(29 * 24 * hour);
    expect(await forgetOldDeliveries()).toBe(0);
    await moveClock(30 * 24 * hour + 1);
    expect(await forgetOldDeliveries()).toBe(1);
    for (const table of ["webhooks", "webhook_messages", "webhook_deliveries"])
      expect((await pool().query(`select from ${table}`)).rowCount, table).toBe(0);
  });
});

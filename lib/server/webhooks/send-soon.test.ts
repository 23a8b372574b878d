import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { pool } from "@/lib/server/db/client";
import { resetEnv } from "@/lib/server/env";
import { closeSender, sendJobs } from "@/lib/server/jobs/send-jobs";
import { workJobs } from "@/lib/server/jobs/work-jobs";
import { deliverWebhook } from "@/lib/server/webhooks/deliver-webhook";
import { getDelivery, retryDelivery } from "@/lib/server/webhooks/deliveries";
import { relayDeliveries, sendSoon } from "@/lib/server/webhooks/send-soon";
import { openReceiver } from "@/lib/server/webhooks/test-receiver";
import { happen, openWebhookDatabase, webhookTo } from "@/lib/server/webhooks/test-webhooks";

const { url: database } = await openWebhookDatabase();
const receiver = await openReceiver();
afterAll(async () => {
  await closeSender();
  await receiver.close();
});
beforeEach(async () => {
  await pool().query("truncate webhooks, webhook_messages cascade");
  receiver.received.length = 0;
});

const jobs = async (delivery: string) =>
  (await pool().query("select from pgboss.job where name = 'deliver-webhook' and data->>'delivery' = $1", [delivery]))
    .rowCount;

it("the relay enqueues what a crash left behind, once however often it runs", async () => {
  await webhookTo(receiver.url);
  const [due] = await happen();
  // The process died here. Each minute the relay looks.
  for (let i = 0; i < 3; i++) expect(await relayDeliveries()).toEqual({ due: 1 });
  expect(await jobs(due!.delivery)).toBe(1);
  // Sent again by hand it is another turn, whose job is not the waiting one's.
  await retryDelivery(due!.delivery);
  expect(await jobs(due!.delivery)).toBe(2);

  const worker = await workJobs(
    { "deliver-webhook": deliverWebhook, "relay-webhooks": relayDeliveries },
    { timeZone: "UTC" },
  );
  const [left] = await happen();
  await sendJobs("relay-webhooks", [{}]);
  for (let i = 0; i < 600 && (await getDelivery(left!.delivery)).status === "pending"; i++) await sleep(50);
  await worker.stop();
  expect((await getDelivery(left!.delivery)).status).toBe("delivered");
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toHaveLength(2);
});

it("a queue that does not answer is no failure of what happened", async () => {
  await webhookTo(receiver.url);
  const due = await happen();
  await closeSender();
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  resetEnv();
  await expect(sendSoon(due)).resolves.toBeUndefined();
  vi.stubEnv("DATABASE_URL", database);
  resetEnv();
  expect(await relayDeliveries()).toEqual({ due: 1 });
});

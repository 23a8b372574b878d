import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, expect, it, vi } from "vitest";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool } from "@/lib/server/db/client";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import type { Due } from "@/lib/server/webhooks/message-store";
import { sendSoon } from "@/lib/server/webhooks/send-soon";
import { openReceiver } from "@/lib/server/webhooks/test-receiver";
import { happen, moveClock, openWebhookDatabase, webhookTo } from "@/lib/server/webhooks/test-webhooks";

// The whole of it: a real receiver, real worker processes that are really killed, and a day that passes by the database's
// clock.
const { url: database } = await openWebhookDatabase();
const root = join(import.meta.dirname, "../../..");
const messages = 500;
const hour = 3600;

const workers: ChildProcess[] = [];
afterAll(async () => {
  await killWorkers();
  await closeSender();
});

/** As many workers as `npm run worker` starts them, once they are ready. */
async function startWorkers(count: number): Promise<void> {
  const args = ["--conditions=react-server", "--import", join(root, "bin/alias.mjs"), join(root, "bin/worker.ts")];
  const env = { ...process.env, DATABASE_URL: database, OUTBOUND_ALLOWLIST: "127.0.0.1", LOG_LEVEL: "info" };
  const start = async () => {
    const worker = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
    workers.push(worker);
    for await (const chunk of worker.stdout) if (String(chunk).includes("The worker is ready")) return;
    throw new Error("A worker ended before it was ready.");
  };
  await Promise.all(Array.from({ length: count }, start));
}

/** Kills all of them, as a machine that loses its power would. Returns how many. */
async function killWorkers(): Promise<number> {
  const alive = workers.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const gone = alive.map((worker) => once(worker, "exit"));
  for (const worker of alive) worker.kill("SIGKILL");
  await Promise.all(gone);
  return alive.length;
}

async function until(what: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(20);
  }
}

const count = async (where: string): Promise<number> =>
  (await pool().query<{ n: number }>(`select count(*)::int as n from webhook_deliveries where ${where}`)).rows[0]!.n;

it("receiver down for a day, worker killed again and again: all 500 messages arrive", {
  timeout: 300_000,
}, async () => {
  await seedCustomers();
  let receiver = await openReceiver();
  const { url, port } = receiver;
  const { secret } = await webhookTo(url);
  await receiver.close();

  // Half is enqueued as after an ordinary commit; the processes of the other half died before they could.
  const dues: Due[] = [];
  for (let i = 0; i < messages; i++) dues.push(...(await happen("profile.generated", `customer ${i}`)));
  await sendSoon(dues.slice(0, messages / 2));
  const kept = await pool().query<{ id: string }>("select id from webhook_messages");
  const ids = new Set(kept.rows.map(({ id }) => id));
  expect(ids.size).toBe(messages);

  // Down: the workers make some attempts in vain and are killed in the middle of others.
  let kills = 0;
  for (let clock = 0; clock < 24 * hour; clock += 12 * hour) {
    await moveClock(clock);
    await startWorkers(2);
    const before = await count("attempts > 0");
    await until(async () => (await count("attempts > 0")) >= before + 100, 60);
    kills += await killWorkers();
  }
  expect(await count("status = 'delivered'")).toBe(0);

  // A day later it is up again, and workers are still killed, some between the answer and writing it down.
  await moveClock(24 * hour);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * hour * 1000 });
  receiver = await openReceiver(port);
  receiver.answer((response) => void setTimeout(() => response.end(), 5));
  const arrived = () => new Set(receiver.received.map(({ headers }) => headers["webhook-id"]));
  for (const share of [150, 300]) {
    await startWorkers(2);
    await until(() => arrived().size >= share, 60);
    kills += await killWorkers();
  }
  // What the dead workers held comes back by their missing heartbeats: a minute is more than those may be late.
  await moveClock(24 * hour + 60);
  await startWorkers(2);
  await until(async () => (await count("status = 'delivered'")) === messages, 90);

  expect(kills).toBe(8);
  expect(arrived()).toEqual(ids);
  const hook = new Webhook(secret);
  for (const { body, headers } of receiver.received) expect(() => hook.verify(body, headers)).not.toThrow();
  // At least once, and hardly more: what was on its way when a worker was killed came again.
  expect(receiver.received.length - messages).toBeLessThanOrEqual(4 * 4);
  await receiver.close();
});

import "server-only";
import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, vi } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import type { EventType } from "@/lib/contracts/webhook";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { inTransaction } from "@/lib/server/db/transaction";
import { resetEnv } from "@/lib/server/env";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { announce } from "@/lib/server/webhooks/announce";
import { deliverWebhook } from "@/lib/server/webhooks/deliver-webhook";
import type { Due } from "@/lib/server/webhooks/message-store";
import { openReceiver } from "@/lib/server/webhooks/test-receiver";
import { createWebhook } from "@/lib/server/webhooks/webhooks";

export const operator: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };

/**
 * A test database whose clock can be moved, and an allowlist that names this machine. Call it at the top of a test file,
 * before anything connects: the clock stands before PostgreSQL's own for whoever connects afterwards.
 */
export async function openWebhookDatabase(): Promise<{ url: string }> {
  const { url } = await openTestDatabase();
  vi.stubEnv("OUTBOUND_ALLOWLIST", "127.0.0.1");
  resetEnv();
  await moveClock(0);
  const name = new URL(url).pathname.slice(1);
  await pool().query(`alter database "${name}" set search_path = clock, public, pg_catalog`);
  // Connections of before have the old path.
  const { disconnect } = await import("@/lib/server/db/client");
  await disconnect();
  return { url };
}

/** Sets the database's clock this many seconds before the real one: ours, and the queue's, which has one of its own. */
export async function moveClock(seconds: number): Promise<void> {
  const clock = (schema: string, name: string) => `create schema if not exists ${schema};
    create or replace function ${schema}.${name}() returns timestamptz stable language sql
      as $$ select pg_catalog.now() + interval '${seconds} seconds' $$;`;
  const { rows } = await pool().query<{ queue: string | null }>("select to_regproc('pgboss.job_now') as queue");
  await pool().query(clock("clock", "now") + (rows[0]!.queue === null ? "" : clock("pgboss", "job_now")));
}

/**
 * A receiver for a test file on `openWebhookDatabase`: before each test no webhook is there, nothing was received, the
 * clock is right and every message is thanked for.
 */
export async function receiverOfTests() {
  const receiver = await openReceiver();
  afterAll(async () => {
    await closeSender();
    await receiver.close();
  });
  beforeEach(async () => {
    await moveClock(0);
    await pool().query("truncate webhooks, webhook_messages cascade");
    receiver.received.length = 0;
    receiver.answer((response) => response.end("thank you"));
  });
  return receiver;
}

export const first = (due: { delivery: string }[]) => due[0]!.delivery;

const every: EventType[] = ["profile.generated", "behavior.changed", "opportunity.created", "customer.erased"];

export const webhookTo = (url: string, types = every) =>
  createWebhook(operator, { url, description: "", types }, randomUUID());

/** Announces one thing, as whatever happened would, without enqueueing it. */
export const happen = (type: EventType = "profile.generated", customerId: string | null = "helena"): Promise<Due[]> =>
  inTransaction((connection) => announce(connection, [{ type, customerId, data: { customer_id: customerId } }]));

/** The next attempt at a delivery, as its job would make it. */
export async function attemptNow(delivery: string): Promise<string> {
  await pool().query("update webhook_deliveries set next_attempt_at = now() where id = $1 and status = 'pending'", [
    delivery,
  ]);
  const { rows } = await pool().query<{ turn: number }>("select turn from webhook_deliveries where id = $1", [
    delivery,
  ]);
  return (await deliverWebhook({ delivery, turn: rows[0]!.turn })).outcome;
}

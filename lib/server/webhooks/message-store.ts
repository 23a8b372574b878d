import "server-only";
import { randomUUID } from "node:crypto";
import type { EventType, MessageType } from "@/lib/contracts/webhook";
import type { Prisma } from "@/lib/server/db/generated/client";
import type { Connection } from "@/lib/server/db/transaction";

/** An open transaction of either kind: Prisma's, or a connection's between begin and commit. */
export type Transaction = Prisma.TransactionClient | Pick<Connection, "query">;

/** What happened. `customerId` is whom erasing takes the message away with; null of what must outlive the customer. */
export type Happening = { type: EventType; customerId: string | null; data: Record<string, unknown> };

/** A delivery to be sent, the turn its job is for, and in how many seconds: two clocks need not agree on the hour. */
export type Due = { delivery: string; webhook: string; turn: number; seconds: number };

/** The members of `Due`, of a row of webhook_deliveries. */
export const dueColumns = `id as delivery, webhook_id as webhook, turn,
  greatest(extract(epoch from next_attempt_at - now()), 0)::float8 as seconds`;

export const newMessageId = () => `msg_${randomUUID().replaceAll("-", "")}`;

async function ask<R extends object>(transaction: Transaction, sql: string, values: unknown[]): Promise<R[]> {
  if ("$queryRawUnsafe" in transaction) return transaction.$queryRawUnsafe<R[]>(sql, ...values);
  return (await transaction.query<R>(sql, values)).rows;
}

/** Writes the messages that somebody listens for, with their deliveries. One statement, whether anybody does or not. */
export async function insertMessages(transaction: Transaction, happenings: Happening[]): Promise<Due[]> {
  const messages = happenings.map(({ type, customerId, data }) => ({
    id: newMessageId(),
    type,
    customer_id: customerId,
    data,
  }));
  return ask<Due>(
    transaction,
    `with happened as (select * from json_to_recordset($1::text::json) as x (id text, type text, customer_id text, data jsonb)),
     told as (
       select h.id as message, w.id as webhook from happened h
       join webhooks w on w.enabled and w.deleted_at is null and h.type = any(w.types)),
     kept as (
       insert into webhook_messages (id, type, customer_id, data, created_at)
       select id, type, customer_id, data, now() from happened where id in (select message from told)),
     due as (
       insert into webhook_deliveries (id, message_id, webhook_id, status, next_attempt_at, created_at)
       select gen_random_uuid(), message, webhook, 'pending', now(), now() from told
       returning ${dueColumns})
     select * from due`,
    [JSON.stringify(messages)],
  );
}

/** A message for one webhook alone; written again under the same ids it stays one. */
export async function insertMessageFor(
  connection: Connection,
  webhook: string,
  { id, delivery, type, data }: { id: string; delivery: string; type: MessageType; data: Record<string, unknown> },
): Promise<Due[]> {
  await connection.query(
    `insert into webhook_messages (id, type, data, created_at) values ($1, $2, $3, now()) on conflict do nothing`,
    [id, type, JSON.stringify(data)],
  );
  const { rows } = await connection.query<Due>(
    `insert into webhook_deliveries (id, message_id, webhook_id, status, next_attempt_at, created_at)
     values ($1, $2, $3, 'pending', now(), now()) on conflict do nothing
     returning ${dueColumns}`,
    [delivery, id, webhook],
  );
  return rows;
}

/** Which types anybody listens for at all. */
export async function findListenedTypes(transaction: Transaction): Promise<string[]> {
  const rows = await ask<{ type: string }>(
    transaction,
    "select distinct unnest(types) as type from webhooks where enabled and deleted_at is null",
    [],
  );
  return rows.map(({ type }) => type);
}

import "server-only";
import { z } from "zod";
import {
  type Attempt,
  attemptSchema,
  type Delivery,
  type DeliveryDetail,
  type DeliveryStatus,
  deliveryDetailSchema,
  deliverySchema,
} from "@/lib/contracts/delivery";
import type { MessageType } from "@/lib/contracts/webhook";
import { pool } from "@/lib/server/db/client";
import { inTransaction } from "@/lib/server/db/transaction";
import { placeInstant } from "@/lib/server/http/page-cursor";
import { type Due, dueColumns } from "@/lib/server/webhooks/message-store";
import { payloadOf } from "@/lib/server/webhooks/sign-message";

type Times = "next_attempt_at" | "delivered_at" | "created_at";
type Row = Omit<Delivery, Times> & { next_attempt_at: Date | null; delivered_at: Date | null; created_at: Date };
type DetailRow = Row & { data: Record<string, unknown>; happened_at: Date };
type LogRow = Omit<Attempt, "at"> & { at: Date };

const columns = `d.id, d.webhook_id, d.message_id, m.type, m.customer_id, d.status, d.attempts, d.next_attempt_at,
  d.last_status, d.last_error, d.delivered_at, d.created_at`;
const source = "from webhook_deliveries d join webhook_messages m on m.id = d.message_id";
const isId = (id: string) => z.uuid().safeParse(id).success;

const times = (row: Row) => ({
  ...row,
  next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
  delivered_at: row.delivered_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
});

/** The place of the last delivery shown: when it was made, and its id. */
export const deliveryPlaceSchema = z.tuple([placeInstant, z.uuid()]);
type DeliveryPlace = z.infer<typeof deliveryPlaceSchema>;
type Filter = { webhook?: string; status?: DeliveryStatus; type?: MessageType };

/** Newest first, after the place given, at most `limit`. */
export async function findDeliveries(
  { webhook, status, type }: Filter,
  after: DeliveryPlace | null,
  limit: number,
): Promise<Delivery[]> {
  const { rows } = await pool().query<Row>(
    `select ${columns} ${source}
     where ($1::uuid is null or d.webhook_id = $1) and ($2::text is null or d.status = $2)
       and ($3::text is null or m.type = $3)
       and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5::uuid))
     order by d.created_at desc, d.id desc limit $6`,
    [webhook ?? null, status ?? null, type ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map((row) => deliverySchema.parse(times(row)));
}

/** Null when there is none by this id, or no longer. */
export async function findDelivery(id: string): Promise<DeliveryDetail | null> {
  if (!isId(id)) return null;
  const { rows } = await pool().query<DetailRow>(
    `select ${columns}, m.data, m.created_at as happened_at ${source} where d.id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) return null;
  const log = await pool().query<LogRow>(
    "select number, at, ms, status, error, answer from webhook_attempts where delivery_id = $1 order by number desc",
    [id],
  );
  return deliveryDetailSchema.parse({
    ...times(row),
    payload: payloadOf({ type: row.type, data: row.data, happenedAt: row.happened_at }),
    log: log.rows.map((entry) => attemptSchema.parse({ ...entry, at: entry.at.toISOString() })),
  });
}

/**
 * Makes a delivery pending again, due now, its schedule from the start. Returns what to enqueue; "disabled" when its
 * webhook does not listen, null when there is no such delivery.
 */
export async function reopenDelivery(id: string): Promise<Due | "disabled" | null> {
  if (!isId(id)) return null;
  return inTransaction(async (connection) => {
    // Locked, so that it is not disabled between the look and the change.
    const { rows } = await connection.query<{ enabled: boolean }>(
      `select w.enabled and w.deleted_at is null as enabled from webhooks w
       join webhook_deliveries d on d.webhook_id = w.id where d.id = $1 for share of w`,
      [id],
    );
    if (!rows[0]) return null;
    if (!rows[0].enabled) return "disabled";
    const due = await connection.query<Due>(
      `update webhook_deliveries set status = 'pending', next_attempt_at = now(), turn = turn + 1, tries = 0
       where id = $1 returning ${dueColumns}`,
      [id],
    );
    return due.rows[0] ?? null;
  });
}

/** Removes what is older than 30 days: messages with their deliveries and logs, and removed webhooks without any left. */
export async function deleteOldDeliveries(): Promise<number> {
  const { rowCount } = await pool().query(
    "delete from webhook_messages where created_at <= now() - interval '30 days'",
  );
  await pool().query(
    `delete from webhooks w where deleted_at is not null
       and not exists (select from webhook_deliveries d where d.webhook_id = w.id)`,
  );
  return rowCount ?? 0;
}

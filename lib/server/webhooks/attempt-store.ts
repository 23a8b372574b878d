import "server-only";
import type { MessageType } from "@/lib/contracts/webhook";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { type Due, dueColumns } from "@/lib/server/webhooks/message-store";
import { cancelPending } from "@/lib/server/webhooks/webhook-store";

/** How long a webhook may fail without one success. */
const patience = "interval '5 days'";

/** Pending deliveries that are due within two minutes, after the one given. */
export async function findDue(after: Due | null, limit: number): Promise<Due[]> {
  const { rows } = await pool().query<Due>(
    `select ${dueColumns} from webhook_deliveries
     where status = 'pending' and next_attempt_at <= now() + interval '2 minutes' and ($1::uuid is null or id > $1)
     order by id limit $2`,
    [after?.delivery ?? null, limit],
  );
  return rows;
}

export type Attemptable = {
  delivery: string;
  webhook: string;
  tries: number;
  message: string;
  type: MessageType;
  data: Record<string, unknown>;
  happenedAt: Date;
  url: string;
  secret: string;
  previousSecret: string | null;
  /** The database's clock. */
  now: Date;
};

/** What is to be sent; null when this turn is over, or not yet due, or its webhook no longer listens. */
export async function findAttemptable(delivery: string, turn: number): Promise<Attemptable | null> {
  const { rows } = await pool().query<Attemptable>(
    `select d.id as delivery, w.id as webhook, d.tries, m.id as message, m.type, m.data, m.created_at as "happenedAt",
       w.url, w.secret, case when w.previous_until > now() then w.previous_secret end as "previousSecret", now() as now
     from webhook_deliveries d join webhook_messages m on m.id = d.message_id join webhooks w on w.id = d.webhook_id
     where d.id = $1 and d.turn = $2 and d.status = 'pending' and d.next_attempt_at <= now() + interval '1 second'
       and w.enabled`,
    [delivery, turn],
  );
  return rows[0] ?? null;
}

export type Outcome = {
  ok: boolean;
  /** The receiver says that it is gone. */
  gone: boolean;
  at: Date;
  ms: number;
  status: number | null;
  error: string | null;
  answer: string;
  /** Seconds until the next attempt; null when this was the last. */
  pause: number | null;
};

/**
 * Writes an attempt into the log, moves its delivery on, and disables a webhook that is gone or failed for five days.
 * Returns the next attempt. When the delivery took another course meanwhile (sent again by hand, cancelled) the log alone
 * is written, unless the attempt succeeded and nobody asked for another.
 */
export async function saveAttempt(delivery: string, turn: number, webhook: string, outcome: Outcome): Promise<Due[]> {
  return inTransaction(async (connection) => {
    // The webhook before its deliveries, everywhere: two that lock in another order could wait for each other.
    const reason = await noteHealth(connection, webhook, outcome);
    const numbered = await connection.query<{ number: number }>(
      `update webhook_deliveries set attempts = attempts + 1, last_status = $2, last_error = $3 where id = $1
       returning attempts as number`,
      [delivery, outcome.status, outcome.error],
    );
    const number = numbered.rows[0]?.number;
    // Erased meanwhile, with everything about its customer.
    if (number === undefined) return [];
    const { at, ms, status, error, answer } = outcome;
    await connection.query(
      `insert into webhook_attempts (delivery_id, number, at, ms, status, error, answer)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [delivery, number, at, ms, status, error, answer],
    );
    const next = await moveOn(connection, delivery, turn, outcome);
    if (reason !== null) await cancelPending(connection, webhook, reason);
    return reason === null ? next : [];
  });
}

async function moveOn(connection: Connection, delivery: string, turn: number, { ok, pause }: Outcome): Promise<Due[]> {
  if (ok) {
    await connection.query(
      `update webhook_deliveries set status = 'delivered', delivered_at = now(), next_attempt_at = null, turn = turn + 1,
         tries = tries + 1 where id = $1 and (turn = $2 or status <> 'pending')`,
      [delivery, turn],
    );
    return [];
  }
  const { rows } = await connection.query<Due>(
    `update webhook_deliveries set status = case when $3::float8 is null then 'failed' else 'pending' end,
       next_attempt_at = now() + $3::float8 * interval '1 second', turn = turn + 1, tries = tries + 1
     where id = $1 and turn = $2 and status = 'pending' returning ${dueColumns}`,
    [delivery, turn, pause],
  );
  return pause === null ? [] : rows;
}

/** Why the webhook was disabled over this attempt; null when it was not. */
async function noteHealth(connection: Connection, webhook: string, { ok, gone }: Outcome): Promise<string | null> {
  if (ok) {
    const sql = "update webhooks set failing_since = null where id = $1 and failing_since is not null";
    await connection.query(sql, [webhook]);
    return null;
  }
  await connection.query("update webhooks set failing_since = now() where id = $1 and failing_since is null", [
    webhook,
  ]);
  const reason = gone ? "The receiver answered 410: it is gone." : "It failed for five days without one success.";
  const { rowCount } = await connection.query(
    `update webhooks set enabled = false, disabled_reason = $2
     where id = $1 and enabled and ($3 or failing_since <= now() - ${patience})`,
    [webhook, reason, gone],
  );
  return rowCount ? reason : null;
}

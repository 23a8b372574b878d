import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import { type Webhook, webhookSchema } from "@/lib/contracts/webhook";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { seal, unseal } from "@/lib/server/crypto/seal";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { sealPlaces } from "@/lib/server/webhooks/seal-places";

type Row = Omit<Webhook, "failing_since" | "previous_secret_until" | "created_at"> & {
  failing_since: Date | null;
  previous_secret_until: Date | null;
  created_at: Date;
};

const columns = `id, url, description, types, enabled, disabled_reason, failing_since, created_by, created_at,
  case when previous_until > now() then previous_until end as previous_secret_until`;
const isId = (id: string) => z.uuid().safeParse(id).success;

const toDto = (row: Row): Webhook =>
  webhookSchema.parse({
    ...row,
    failing_since: row.failing_since?.toISOString() ?? null,
    previous_secret_until: row.previous_secret_until?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  });

/** All that were not removed, newest first. */
export async function findWebhooks(): Promise<Webhook[]> {
  const { rows } = await pool().query<Row>(
    `select ${columns} from webhooks where deleted_at is null order by created_at desc, id desc`,
  );
  return rows.map(toDto);
}

/** Null when there is none by this id, or it was removed. With `lock` it stays as it is until the transaction ends. */
export async function findWebhook(
  id: string,
  connection: Pick<Connection, "query"> = pool(),
  lock = false,
): Promise<Webhook | null> {
  if (!isId(id)) return null;
  const { rows } = await connection.query<Row>(
    `select ${columns} from webhooks where id = $1 and deleted_at is null ${lock ? "for update" : ""}`,
    [id],
  );
  return rows[0] ? toDto(rows[0]) : null;
}

type New = Pick<Webhook, "id" | "url" | "description" | "types"> & { secret: string };

/** Keeps a new webhook, its secret sealed. One of this id that is there already gets the new secret: nobody saw the other. */
export async function saveWebhook(actor: Actor, { id, url, description, types, secret }: New): Promise<Webhook> {
  const sealed = await seal(secret, sealPlaces(id).present);
  return inTransaction(async (connection) => {
    const { rows } = await connection.query<Row>(
      `insert into webhooks (id, url, description, types, secret, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, now()) on conflict (id) do update set secret = excluded.secret
       returning ${columns}`,
      [id, url, description, types, sealed, actor.name],
    );
    await saveAudit(connection, actor, "webhook.created", `webhook:${id}`, { url, types });
    return toDto(rows[0]!);
  });
}

export type Change = Partial<Pick<Webhook, "url" | "description" | "types" | "enabled">>;

/** Writes what is given; `check` sees the webhook as it is, locked, and may throw. Null when there is none. */
export async function updateWebhook(
  actor: Actor,
  id: string,
  change: Change,
  check: (present: Webhook) => void,
): Promise<Webhook | null> {
  return inTransaction(async (connection) => {
    const present = await findWebhook(id, connection, true);
    if (!present) return null;
    check(present);
    const { url = null, description = null, types = null, enabled = null } = change;
    const off = enabled === false && present.enabled;
    const { rows } = await connection.query<Row>(
      `update webhooks set url = coalesce($2, url), description = coalesce($3, description), types = coalesce($4, types),
         enabled = coalesce($5, enabled), disabled_reason = case when $5 then null when $6 then $7 else disabled_reason end,
         failing_since = case when $5 and not enabled or $2 <> url then null else failing_since end
       where id = $1 returning ${columns}`,
      [id, url, description, types, enabled, off, `${actor.name} disabled it.`],
    );
    if (off) await cancelPending(connection, id, "The webhook was disabled.");
    await saveAudit(connection, actor, "webhook.changed", `webhook:${id}`, { ...change });
    return toDto(rows[0]!);
  });
}

/** Removes a webhook and wipes its secrets; its deliveries stay in the log. False when there is none. */
export async function deleteWebhook(actor: Actor, id: string): Promise<boolean> {
  return inTransaction(async (connection) => {
    if (!(await findWebhook(id, connection, true))) return false;
    await connection.query(
      `update webhooks set deleted_at = now(), enabled = false, secret = '', previous_secret = null, previous_until = null
       where id = $1`,
      [id],
    );
    await cancelPending(connection, id, "The webhook was removed.");
    await saveAudit(connection, actor, "webhook.removed", `webhook:${id}`);
    return true;
  });
}

/**
 * Puts a new secret in force; the present one signs along for a day. Run again for the same request it replaces the secret
 * that nobody saw, and the older one still signs along. Null when there is no such webhook.
 */
export async function rotateSecret(
  actor: Actor,
  id: string,
  secret: string,
  rotation: string,
): Promise<Webhook | null> {
  const places = sealPlaces(id);
  return inTransaction(async (connection) => {
    if (!(await findWebhook(id, connection, true))) return null;
    const held = await connection.query<{ secret: string; again: boolean }>(
      "select secret, rotation is not distinct from $2 as again from webhooks where id = $1",
      [id, rotation],
    );
    const { secret: present, again } = held.rows[0]!;
    const previous = again ? null : await seal(await unseal(present, places.present), places.previous);
    const { rows } = await connection.query<Row>(
      `update webhooks set secret = $2, rotation = $3, previous_secret = coalesce($4, previous_secret),
         previous_until = case when $4::text is null then previous_until else now() + interval '24 hours' end
       where id = $1 returning ${columns}`,
      [id, await seal(secret, places.present), rotation, previous],
    );
    await saveAudit(connection, actor, "webhook.secret_rotated", `webhook:${id}`);
    return toDto(rows[0]!);
  });
}

/** Ends what is on its way to a webhook, and says why. Lock the webhook first. */
export async function cancelPending(connection: Connection, webhook: string, reason: string): Promise<void> {
  await connection.query(
    `update webhook_deliveries set status = 'cancelled', next_attempt_at = null, turn = turn + 1, last_error = $2
     where webhook_id = $1 and status = 'pending'`,
    [webhook, reason],
  );
}

import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Opportunity } from "@/lib/contracts/profile";
import { pool } from "@/lib/server/db/client";
import type { Prisma } from "@/lib/server/db/generated/client";

/**
 * Takes over what the newest version sees, in the transaction that makes it the current one. Open ones that it no longer
 * sees are none any more. Taken ones stay taken, seen or not, and are told in its words while they are seen; closed ones
 * stay closed, in the words they were closed with. The same thing seen again after its last day is a new one.
 */
export async function saveSeen(
  tx: Prisma.TransactionClient,
  { customerId, version, asOf }: { customerId: string; version: number; asOf: Day },
  seen: readonly Opportunity[],
): Promise<void> {
  const keys = seen.map(({ key }) => key);
  await tx.$executeRaw`
    delete from opportunities where customer_id = ${customerId}
      and case when key = any(${keys}::text[]) then expires_on < ${asOf}::date else status = 'open' end`;
  await tx.$executeRaw`
    insert into opportunities as o (customer_id, key, version, trigger, action, reason, product_ids, due_on, expires_on)
    select ${customerId}, s.key, ${version}, s.trigger, s.action, s.reason, s.product_ids, s.due_on, s.expires_on
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
      as s(key text, trigger text, action text, reason text, product_ids text[], due_on date, expires_on date)
    on conflict (customer_id, key) do update set version = excluded.version, trigger = excluded.trigger,
      action = excluded.action, reason = excluded.reason, product_ids = excluded.product_ids, due_on = excluded.due_on,
      expires_on = excluded.expires_on
    where o.status in ('open', 'taken')`;
}

/** Keys of what staff closed for a customer, done or dismissed. */
export async function listClosedKeys(customerId: string): Promise<Set<string>> {
  const { rows } = await pool().query<{ key: string }>(
    "select key from opportunities where customer_id = $1 and status in ('done', 'dismissed')",
    [customerId],
  );
  return new Set(rows.map(({ key }) => key));
}

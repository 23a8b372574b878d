import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Day } from "@/lib/contracts/day";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope } from "@/lib/server/customers/customer-sql";
import { lockCustomer } from "@/lib/server/customers/record-store";
import { bury, isErased, pseudonymOf } from "@/lib/server/customers/tombstone-store";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { lockImports, raiseRevision } from "@/lib/server/imports/import-store";
import { rollUp } from "@/lib/server/population/roll-up";
import { customerTables } from "@/lib/server/privacy/customer-tables";
import { valuesSql } from "@/lib/server/privacy/naming-sql";
import { forgetInAudit, forgetInErrors, forgetInJobs, forgetWords } from "@/lib/server/privacy/trace-store";
import { announceErasure } from "@/lib/server/webhooks/announce";
import type { Due } from "@/lib/server/webhooks/message-store";

/** How long a request may wait for a running import. */
const patience = "15s";

/** Whether there is, or was, such a customer; and the deliveries to send once it is committed. */
type Outcome = { found: boolean; told: Due[] };
type Traces = { values: string[]; days: Day[]; occasions: string[] };

/**
 * Deletes a customer within the stores with everything held about them, in one transaction. Files are kept out
 * meanwhile, and so is everybody who writes about the customer: they lock the customer's row, and find it gone.
 */
export async function eraseRecords(actor: Actor, id: string): Promise<Outcome> {
  return inTransaction(async (connection) => {
    await connection.query("select set_config('lock_timeout', $1, true)", [patience]);
    await lockImports(connection);
    await lockCustomer(connection, id);
    const { rowCount } = await connection.query(
      `select from customers c where c.id = $1 and ${scope("$2")} for update`,
      [id, actor.stores],
    );
    if (rowCount === 0) {
      if (!(await isErased(connection, id))) return { found: false, told: [] };
      // The key with which it was asked for again.
      await connection.query("delete from idempotency_keys where customer_id = $1", [id]);
      return { found: true, told: [] };
    }
    const { values, days, occasions } = await readTraces(connection, id);
    for (const { table } of customerTables) await connection.query(`delete from ${table} where customer_id = $1`, [id]);
    await connection.query("delete from customers where id = $1", [id]);
    await forgetInErrors(connection, values);
    await forgetInJobs(connection, id);
    await forgetInAudit(connection, id);
    await bury(connection, id);
    await rollUp(connection, days);
    await forgetWords(connection, occasions);
    await raiseRevision(connection);
    await saveAudit(connection, actor, "customer.erased", `customer:${pseudonymOf(id)}`);
    return { found: true, told: await announceErasure(connection, id) };
  });
}

/** What has to be looked for and counted again elsewhere once the customer's own rows are gone. */
async function readTraces(connection: Connection, id: string): Promise<Traces> {
  const { rows } = await connection.query<Traces>(
    `select (${valuesSql}) as values,
       coalesce((select array_agg(distinct to_char(d.day, 'YYYY-MM-DD')) from (
         select l.day from purchase_lines l where l.customer_id = $1
         union select l.returned_day from purchase_lines l where l.customer_id = $1
         union select e.day from events e where e.customer_id = $1) d where d.day is not null), '{}') as days,
       coalesce((select array_agg(distinct l.occasion) from purchase_lines l
         where l.customer_id = $1 and l.occasion is not null), '{}') as occasions`,
    [id],
  );
  return rows[0]!;
}

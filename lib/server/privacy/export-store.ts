import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope } from "@/lib/server/customers/customer-sql";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { customerTables } from "@/lib/server/privacy/customer-tables";
import { listAuditAbout, listErrorsAbout, listJobsAbout } from "@/lib/server/privacy/trace-store";

type Row = Record<string, unknown>;

/**
 * Everything held about a customer within the stores, read from one state of the database; the reading itself is in the
 * audit, and so in what it gives. Null when there is no such customer there.
 */
export async function readEverything(actor: Actor, id: string): Promise<Row | null> {
  return inTransaction(async (connection) => {
    await connection.query("set transaction isolation level repeatable read");
    const [customer] = await rowsOf(connection, `select * from customers c where c.id = $1 and ${scope("$2")}`, [
      id,
      actor.stores,
    ]);
    if (!customer) return null;
    await saveAudit(connection, actor, "customer.exported", `customer:${id}`);
    const held: Record<string, Row[]> = {};
    for (const { table, order } of customerTables)
      held[table] = await rowsOf(connection, selectSql(table, order), [id]);
    const lines = Map.groupBy(held.purchase_lines!, (line) => line.order_id);
    const { rows } = await connection.query<{ now: Date }>("select now()");
    return {
      exported_at: rows[0]!.now.toISOString(),
      customer,
      ...Object.fromEntries(customerTables.map(({ table, member }) => [member, held[table]])),
      orders: held.orders!.map((order) => ({ ...order, lines: lines.get(order.id) ?? [] })),
      jobs: await listJobsAbout(connection, id),
      import_errors: await listErrorsAbout(connection, id),
      audit: await listAuditAbout(connection, id),
    };
  });
}

/** Of a kept request its sealed answer and its key are the caller's; of a line, the product's name helps a reader. */
function selectSql(table: string, order: string): string {
  if (table === "idempotency_keys")
    return `select actor, created_at from idempotency_keys where customer_id = $1 order by ${order}`;
  if (table === "purchase_lines")
    return `select l.*, l.unit_price::text as unit_price, p.name as product_name from purchase_lines l
      left join products p on p.id = l.product_id where l.customer_id = $1 order by l.day, l.id`;
  return `select * from ${table} where customer_id = $1 order by ${order}`;
}

/** Rows with times as ISO 8601 in UTC, days as dates, and without the customer's id, which the whole is about. */
async function rowsOf(connection: Connection, sql: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await connection.query<{ row: Row }>(
    `select to_jsonb(t) - 'customer_id' as row from (${sql}) t`,
    values,
  );
  return rows.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, isTime(key) ? toIso(value) : value])),
  );
}

const isTime = (column: string) => /(^|_)(at|since|until)$/.test(column);
const toIso = (value: unknown) => (typeof value === "string" ? new Date(value).toISOString() : value);

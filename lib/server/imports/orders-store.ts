import "server-only";
import type { Connection } from "@/lib/server/db/transaction";

/**
 * An order belongs to one customer: the one the database knows, else the one of its first row. Rows that claim it for
 * another customer leave `staged` and are named in the errors. Returns how many.
 */
export async function refuseForeignOrders(connection: Connection, importId: string, file: string): Promise<number> {
  const { rowCount } = await connection.query(
    `with owners as materialized (
       select f.order_id, coalesce(o.customer_id, f.customer_id) as customer_id
       from (select distinct on (order_id) order_id, customer_id from staged order by order_id, row) f
       left join orders o on o.id = f.order_id),
     refused as (delete from staged s using owners w
       where s.order_id = w.order_id and s.customer_id <> w.customer_id returning s.row, s.order_id)
     insert into import_errors (import_id, file, row, "column", value, problem, fix)
     select $1, $2, row, 'order_id', order_id, 'is an order of another customer',
       'give every order one customer_id, or orders of their own to each customer' from refused on conflict do nothing`,
    [importId, file],
  );
  return rowCount ?? 0;
}

/** Writes the orders of the table `lines`: the time of an order is that of its first line. */
export async function applyOrders(connection: Connection): Promise<boolean> {
  await connection.query(
    `create temp table given_orders on commit drop as
     select order_id as id, min(customer_id) as customer_id, min(at) as at, min(day) as day,
       min(channel collate "C") as channel, min(store_id collate "C") as store_id
     from lines group by order_id`,
  );
  await connection.query("analyze given_orders");
  const { rowCount } = await connection.query(
    `insert into orders as o (customer_id, id, purchased_at, day, channel, store_id)
     select g.customer_id, g.id, g.at, g.day, g.channel, g.store_id from given_orders g
     left join orders k on k.customer_id = g.customer_id and k.id = g.id
     where k.id is null or (g.channel is not null and g.channel is distinct from k.channel)
       or (g.store_id is not null and g.store_id is distinct from k.store_id)
     order by g.customer_id, g.id
     on conflict (customer_id, id) do update
       set channel = coalesce(excluded.channel, o.channel), store_id = coalesce(excluded.store_id, o.store_id)`,
  );
  return (rowCount ?? 0) > 0;
}

/**
 * After the lines: an order's day is the first of its lines, whichever file brought them, and moves when a file
 * corrects the date of all of them.
 */
export async function correctOrderDays(connection: Connection): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update orders o set purchased_at = w.at, day = w.day
     from (
       select k.customer_id, k.id, case when g.day <= m.day and k.day = m.day and g.day = m.day then least(k.purchased_at, g.at)
           when g.day <= m.day then g.at else k.purchased_at end as at,
         case when g.day <= m.day then g.day else k.day end as day
       from given_orders g join orders k on k.customer_id = g.customer_id and k.id = g.id
       join (select l.customer_id, l.order_id, min(l.day) as day from purchase_lines l
         join given_orders t on t.customer_id = l.customer_id and t.id = l.order_id group by 1, 2) m
         on m.customer_id = g.customer_id and m.order_id = g.id
     ) w
     where o.customer_id = w.customer_id and o.id = w.id and (o.purchased_at, o.day) is distinct from (w.at, w.day)`,
  );
  return (rowCount ?? 0) > 0;
}

import "server-only";
import type { Connection } from "@/lib/server/db/transaction";

/** The stock of `staged` products that tell one takes the place of the stock before. True when anything is other now. */
export async function replaceStock(connection: Connection): Promise<boolean> {
  await connection.query(
    `create temp table given_stock on commit drop as
     select s.id as product_id, x.size, x.store as store_id, x.quantity from staged s
     cross join lateral jsonb_to_recordset(s.stock) x(size text, store text, quantity int) where s.stock is not null`,
  );
  const gone = await connection.query(
    `delete from stock k using staged s where s.id = k.product_id and s.stock is not null and not exists (
       select from given_stock g where g.product_id = k.product_id and g.size = k.size and g.store_id = k.store_id)`,
  );
  const put = await connection.query(
    `insert into stock as k (product_id, size, store_id, quantity) select * from given_stock
     on conflict (product_id, size, store_id) do update set quantity = excluded.quantity
       where k.quantity <> excluded.quantity`,
  );
  return (gone.rowCount ?? 0) + (put.rowCount ?? 0) > 0;
}

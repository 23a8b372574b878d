import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Connection } from "@/lib/server/db/transaction";

/**
 * Rows of `staged` that repeat a key become one: of every other column, the last value that is not blank. Returns how
 * many rows went into others.
 */
export async function mergeRepeated(connection: Connection, key: string[], columns: string[]): Promise<number> {
  const keys = key.join(", ");
  const others = columns.filter((column) => !key.includes(column));
  const { rowCount: found } = await connection.query(
    `create temp table merged on commit drop as
     select min(row) as row, ${keys}, ${others
       .map((c) => `(array_agg(${c} order by row desc) filter (where ${c} is not null))[1] as ${c}`)
       .join(", ")}
     from staged where (${keys}) in (select ${keys} from staged group by ${keys} having count(*) > 1) group by ${keys}`,
  );
  if (!found) return 0;
  const { rowCount: gone } = await connection.query(
    `delete from staged s using merged m where ${key.map((k) => `s.${k} = m.${k}`).join(" and ")}`,
  );
  const names = ["row", ...key, ...others].join(", ");
  await connection.query(`insert into staged (${names}) select ${names} from merged`);
  return (gone ?? 0) - found;
}

/** Makes a store for every new name in `column` of `table`: its id and its name are the text given. */
export async function addStores(connection: Connection, table: string, column: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into stores (id, name) select distinct ${column}, ${column} from ${table}
     where ${column} is not null and ${column} <> '' on conflict do nothing`,
  );
  return (rowCount ?? 0) > 0;
}

/** Customers that lines or events name before customers.csv does: known by their id alone. Returns how many are new. */
export async function addBareCustomers(connection: Connection, table: string): Promise<number> {
  const { rowCount } = await connection.query(
    `insert into customers (id, search_text) select distinct customer_id, lower(unaccent(customer_id)) from ${table}
     on conflict do nothing`,
  );
  return rowCount ?? 0;
}

/** A product is known from its first line or view on, if that is earlier. `table` has product_id and day. */
export async function lowerKnownFrom(connection: Connection, table: string): Promise<void> {
  await connection.query(
    `update products p set known_from = m.day
     from (select product_id, min(day) as day from ${table} group by product_id) m
     where p.id = m.product_id and m.day < p.known_from`,
  );
}

export async function countUnknownProducts(connection: Connection, table: string): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `select count(distinct product_id)::int as n from ${table} t where product_id is not null
     and not exists (select from products p where p.id = t.product_id)`,
  );
  return rows[0]!.n;
}

/** The distinct days that a query gives in its column `day`. */
export async function daysOf(connection: Connection, query: string): Promise<Day[]> {
  const { rows } = await connection.query<{ day: Day }>(
    `select distinct to_char(day, 'YYYY-MM-DD') as day from (${query}) d where day is not null order by day`,
  );
  return rows.map((row) => row.day);
}

/** How many rows of the temporary table `changed` are new, and how many were there. */
export async function countChanged(connection: Connection): Promise<{ added: number; updated: number }> {
  const { rows } = await connection.query<{ added: number; updated: number }>(
    "select count(*) filter (where fresh)::int as added, count(*) filter (where not fresh)::int as updated from changed",
  );
  return rows[0]!;
}

/** Words for a count in a warning: nothing for 0. */
export function warnIf(n: number, one: string, many: string): string[] {
  return n === 0 ? [] : [n === 1 ? one : many.replace("{n}", n.toLocaleString("en"))];
}

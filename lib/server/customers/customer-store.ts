import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer, CustomerListItem } from "@/lib/contracts/customer";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { type DetailRow, type ItemRow, toCustomer, toListItem } from "@/lib/server/customers/customer-dto";
import type { CustomerPlace } from "@/lib/server/customers/customer-place";
import { detailColumns, itemsOf, profileJoin, scope } from "@/lib/server/customers/customer-sql";
import { type Match, rankSql, whereSql } from "@/lib/server/customers/match-sql";
import { pool } from "@/lib/server/db/client";

// Statements here are unnamed on purpose: a named one gets a generic plan, which loses the trigram index.

/** Lower case without accents, exactly as search texts are stored. */
export async function plainText(text: string): Promise<string> {
  const { rows } = await pool().query<{ plain: string }>("select lower(unaccent($1)) as plain", [text]);
  return rows[0]!.plain;
}

/** Up to `limit` matching customers after a place in the order, best match first, and the place of each. */
export async function findCustomers(
  match: Match,
  limit: number,
  after: CustomerPlace | null,
): Promise<{ item: CustomerListItem; place: CustomerPlace }[]> {
  const values: unknown[] = [TAXONOMY_VERSION];
  const param = (value: unknown) => `$${values.push(value)}`;
  const recency = "-coalesce(floor(extract(epoch from p.generated_at) * 1000), 0)::bigint";
  const next = after
    ? `where (rank, recency, id) > (${param(after[0])}::int, ${param(after[1])}::bigint, ${param(after[2])}::text)`
    : "";
  const page = `select * from (
      select c.id, ${rankSql(match, param)} as rank, ${recency} as recency
      from customers c ${profileJoin} where ${whereSql(match, param)}
    ) matches ${next} order by rank, recency, id limit ${param(limit)}`;
  const { rows } = await pool().query<ItemRow>(itemsOf(page), values);
  return rows.map((row) => ({ item: toListItem(row), place: [row.rank, row.recency, row.id] }));
}

/** How many customers match. */
export async function countMatches(match: Match): Promise<number> {
  const values: unknown[] = [];
  const where = whereSql(match, (value) => `$${values.push(value)}`);
  const sql = `select count(*)::int as n from customers c ${profileJoin} where ${where}`;
  const { rows } = await pool().query<{ n: number }>(sql, values);
  return rows[0]!.n;
}

/** One customer within the stores, with contact data. Null when there is none there. */
export async function findCustomer(id: string, stores: Actor["stores"]): Promise<Customer | null> {
  const page = `select c.id, 0 as rank, 0 as recency from customers c where c.id = $2 and ${scope("$3")}`;
  const { rows } = await pool().query<DetailRow>(itemsOf(page, detailColumns), [TAXONOMY_VERSION, id, stores]);
  return rows[0] ? toCustomer(rows[0]) : null;
}

/** How many customers there are within the stores. */
export async function countWithin(stores: Actor["stores"]): Promise<number> {
  const sql = `select count(*)::int as n from customers c where ${scope("$1")}`;
  const { rows } = await pool().query<{ n: number }>(sql, [stores]);
  return rows[0]!.n;
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope } from "@/lib/server/customers/customer-sql";
import { type IdentifierKind, identifierKinds } from "@/lib/server/customers/normalize-identifier";
import { searchTextSql } from "@/lib/server/customers/search-text-sql";
import { isErased } from "@/lib/server/customers/tombstone-store";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";

export type Identifier = { kind: IdentifierKind; value: string; given: string };

/** A customer's own record: what the retailer says of them, and nothing that changes by itself. */
export type CustomerRecord = {
  name: string | null;
  birth_date: string | null;
  gender: string | null;
  city: string | null;
  country: string | null;
  store_id: string | null;
  customer_type: string;
  company: string | null;
  vip: boolean | null;
  profiling_consent: boolean | null;
  marketing_consent: boolean | null;
  client_since: string | null;
  identifiers: Identifier[];
};

/** What a change is decided on. `record` is null of a customer who is not there, or not for the actor to see. */
export type Present = { record: CustomerRecord | null; erased: boolean; stores: string[] };
export type Saved = { record: CustomerRecord; created: boolean };

const columns = [
  "name",
  "birth_date",
  "gender",
  "city",
  "country",
  "store_id",
  "customer_type",
  "company",
  "vip",
  "profiling_consent",
  "marketing_consent",
  "client_since",
] as const;

const readSql = `
select c.name, to_char(c.birth_date, 'YYYY-MM-DD') as birth_date, c.gender, c.city, c.country, c.store_id, c.customer_type,
  c.company, c.vip, c.profiling_consent, c.marketing_consent,
  to_char(c.client_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as client_since,
  (select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'given', i.given) order by i.kind, i.value), '[]')
   from customer_identifiers i where i.customer_id = c.id) as identifiers
from customers c where c.id = $1 and ${scope("$2")}`;

/** The record of a customer within the stores. Null when there is none there. */
export async function findRecord(id: string, stores: Actor["stores"]): Promise<CustomerRecord | null> {
  const { rows } = await pool().query<CustomerRecord>(readSql, [id, stores]);
  return rows[0] ?? null;
}

/** Those who add, change or erase one customer wait for each other, also while the row is not there yet or no more. */
export async function lockCustomer(connection: Connection, id: string): Promise<void> {
  await connection.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [id]);
}

/**
 * A file decides what to write for all of its customers before it writes: requests that change one wait until it has, or
 * a refusal that came in between would be overwritten. `shared`: one of those requests.
 */
export async function lockRecords(connection: Connection, mode: "exclusive" | "shared"): Promise<void> {
  const lock = mode === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
  await connection.query(`select ${lock}(hashtext('customer records'))`);
}

/**
 * Writes the record that `decide` makes of the present one, with the customer locked; it may throw. A record that stays
 * as it is is not written.
 */
export async function saveRecord(
  actor: Actor,
  id: string,
  decide: (present: Present) => CustomerRecord,
): Promise<Saved> {
  return inTransaction(async (connection) => {
    await lockRecords(connection, "shared");
    await lockCustomer(connection, id);
    // First, so that a file that is adding the customer this moment is waited for; undone when `decide` throws.
    const { rowCount } = await connection.query(
      `insert into customers (id, search_text) values ($1, ${searchTextSql("null", "null", [], "$1::text")}) on conflict do nothing`,
      [id],
    );
    const created = rowCount === 1;
    await connection.query("select from customers where id = $1 for update", [id]);
    const [found] = (await connection.query<CustomerRecord>(readSql, [id, actor.stores])).rows;
    const known = {
      record: created ? null : (found ?? null),
      erased: await isErased(connection, id),
      stores: (await connection.query<{ id: string }>("select id from stores order by id")).rows.map((s) => s.id),
    };
    const record = decide(known);
    const changed = changedMembers(known.record, record);
    if (!created && changed.length === 0) return { record, created };
    await write(connection, id, record);
    const action = created ? "customer.created" : "customer.changed";
    await saveAudit(connection, actor, action, `customer:${id}`, { members: changed });
    // As it is read from now on, so that its tag is the one of the next reading.
    const [written] = (await connection.query<CustomerRecord>(readSql, [id, null])).rows;
    return { record: written!, created };
  });
}

function changedMembers(before: CustomerRecord | null, after: CustomerRecord): string[] {
  const known = (key: keyof CustomerRecord) => before?.[key] ?? (key === "identifiers" ? [] : null);
  const same = (key: keyof CustomerRecord) => JSON.stringify(known(key)) === JSON.stringify(after[key]);
  return [...columns, "identifiers" as const].filter((key) => !same(key));
}

const contacts = identifierKinds.map(
  (kind) => `(select min(i.value) from customer_identifiers i where i.customer_id = c.id and i.kind = '${kind}')`,
);

async function write(connection: Connection, id: string, record: CustomerRecord): Promise<void> {
  await connection.query("delete from customer_identifiers where customer_id = $1", [id]);
  await connection.query(
    `insert into customer_identifiers (customer_id, kind, value, given)
     select $1, x.kind, x.value, x.given from jsonb_to_recordset($2::jsonb) x(kind text, value text, given text)`,
    [id, JSON.stringify(record.identifiers)],
  );
  await connection.query(`update customers set ${columns.map((name, i) => `${name} = $${i + 2}`)} where id = $1`, [
    id,
    ...columns.map((name) => record[name]),
  ]);
  await connection.query(
    `update customers c set search_text = ${searchTextSql("c.name", "c.company", contacts, "c.id")} where id = $1`,
    [id],
  );
}

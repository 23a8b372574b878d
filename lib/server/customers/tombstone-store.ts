import "server-only";
import { hash } from "node:crypto";
import { pool } from "@/lib/server/db/client";
import type { Connection } from "@/lib/server/db/transaction";

/** All that is kept of an erased customer's id: enough to know it again, not to read it. */
export const idHash = (id: string) => hash("sha256", id, "hex");

/** In place of the id where the trail of what was done must not break: audit entries, results of past jobs. */
export const pseudonymOf = (id: string) => `erased:${idHash(id)}`;

export async function isErased(connection: Connection, id: string): Promise<boolean> {
  const { rowCount } = await connection.query("select from erased_customers where id_hash = $1", [idHash(id)]);
  return rowCount === 1;
}

export async function bury(connection: Connection, id: string): Promise<void> {
  await connection.query("insert into erased_customers (id_hash) values ($1) on conflict do nothing", [idHash(id)]);
}

/** Tells the ids of erased customers from others, for many at once: a file asks for each of its rows. */
export async function readErased(connection: Connection): Promise<(id: string) => boolean> {
  const { rows } = await connection.query<{ id_hash: string }>("select id_hash from erased_customers");
  const hashes = new Set(rows.map((row) => row.id_hash));
  return (id) => hashes.size > 0 && hashes.has(idHash(id));
}

/** Which of these ids are of erased customers. */
export async function findErased(ids: string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ id_hash: string }>(
    "select id_hash from erased_customers where id_hash = any($1)",
    [ids.map(idHash)],
  );
  const hashes = new Set(rows.map((row) => row.id_hash));
  return new Set(ids.filter((id) => hashes.has(idHash(id))));
}

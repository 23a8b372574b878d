import "server-only";
import { pseudonymOf } from "@/lib/server/customers/tombstone-store";
import type { Connection } from "@/lib/server/db/transaction";
import { namesSql } from "@/lib/server/privacy/naming-sql";
import { withoutCustomer } from "@/lib/server/privacy/without-customer";

// Where a customer is named outside their own rows: each is shown by the export and emptied of them by the erasure.

/** Cells of files that were not taken: the complaint stays, its value goes. */
export async function forgetInErrors(connection: Connection, values: string[]): Promise<void> {
  await connection.query(
    `update import_errors set value = null where value is not null and ${namesSql("value", "$1")}`,
    [values],
  );
}

/**
 * Cells that hold the customer's own id, order or contact data. Fewer than what an erasure empties: a cell that holds a
 * name, or the id among other words, may be of somebody else, whose data is not to be given out.
 */
export async function listErrorsAbout(connection: Connection, id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await connection.query(
    `select import_id, file, row, "column", value, problem, fix from import_errors e
     where (e."column" = 'customer_id' and e.value = $1)
       or (e."column" = 'order_id' and e.value in (select o.id from orders o where o.customer_id = $1))
       or (e."column", e.value) in (select i.kind, i.given from customer_identifiers i where i.customer_id = $1)
     order by import_id, file, row, "column"`,
    [id],
  );
  return rows;
}

/** The trail stays whole: entries about the customer are about a hash from now on. */
export async function forgetInAudit(connection: Connection, id: string): Promise<void> {
  const pseudonym = pseudonymOf(id);
  await connection.query("update audit set subject = 'customer:' || $2 where subject = 'customer:' || $1", [
    id,
    pseudonym,
  ]);
  const { rows } = await connection.query<{ id: string; detail: unknown }>(
    "select id, detail from audit where position(to_json($1::text)::text in detail::text) > 0",
    [id],
  );
  for (const entry of rows)
    await connection.query("update audit set detail = $2 where id = $1", [
      entry.id,
      JSON.stringify(withoutCustomer(entry.detail, id, pseudonym)),
    ]);
}

export async function listAuditAbout(connection: Connection, id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await connection.query<{ at: Date }>(
    "select at, actor, action, detail from audit where subject = 'customer:' || $1 order by at, id",
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

type Job = { id: string; name: string; state: string; created_on: Date; data: unknown; output: unknown };

/** Jobs that name the customer, waiting, running and done. The queue makes its tables when it is first used. */
async function findJobs(connection: Connection, id: string): Promise<Job[]> {
  const { rows: queue } = await connection.query("select from pg_class where oid = to_regclass('pgboss.job')");
  if (queue.length === 0) return [];
  const { rows } = await connection.query<Job>(
    `select id, name, state, created_on, data, output from pgboss.job
     where position(to_json($1::text)::text in data::text) > 0 or position(to_json($1::text)::text in output::text) > 0
     order by created_on, id`,
    [id],
  );
  return rows;
}

export async function listJobsAbout(connection: Connection, id: string): Promise<Record<string, unknown>[]> {
  const jobs = await findJobs(connection, id);
  const about = jobs.filter((job) => JSON.stringify([job.data, job.output]) !== forgotten(job, id));
  return about.map(({ name, state, created_on }) => ({ queue: name, state, created_on: created_on.toISOString() }));
}

/** A job that still waits then finds nobody under the pseudonym, and goes on with the others. */
export async function forgetInJobs(connection: Connection, id: string): Promise<void> {
  for (const job of await findJobs(connection, id)) {
    const [data, output] = JSON.parse(forgotten(job, id)) as [unknown, unknown];
    await connection.query("update pgboss.job set data = $3, output = $4 where name = $1 and id = $2", [
      job.name,
      job.id,
      data === null ? null : JSON.stringify(data),
      output === null ? null : JSON.stringify(output),
    ]);
  }
}

const forgotten = ({ data, output }: Job, id: string) =>
  JSON.stringify(withoutCustomer([data, output], id, pseudonymOf(id)));

/**
 * Past populations that hold a word of this customer's alone, such as an occasion nobody else ever named. They are counts
 * of everybody, but such a word can say who it was; what was held against them keeps its own numbers.
 */
export async function forgetWords(connection: Connection, words: string[]): Promise<void> {
  const { rows } = await connection.query<{ word: string }>(
    `select word from unnest($1::text[]) word where not exists (select from purchase_lines l where l.occasion = word)
       and not exists (select from population_rollups r where r.attribute = 'occasion' and r.value = word)`,
    [words],
  );
  for (const { word } of rows)
    await connection.query(
      `with gone as (delete from population_snapshots where position(to_json($1::text)::text in data::text) > 0 returning id)
       delete from population_pointers where snapshot_id in (select id from gone)`,
      [word],
    );
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportFileReport, ImportIssue, ImportReport } from "@/lib/contracts/import";
import { pool } from "@/lib/server/db/client";
import type { Connection } from "@/lib/server/db/transaction";

/** One writer at a time: the next import waits until the transaction ends. */
export async function lockImports(connection: Connection): Promise<void> {
  await connection.query("select pg_advisory_xact_lock(hashtext('import'))");
}

/** Begins an import that runs in this process. */
export async function startImport(source: string, actor: Actor): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `insert into imports (id, source, status, actor, requested_by, created_at, started_at)
     values (gen_random_uuid(), $1, 'running', $2, $3, now(), now()) returning id`,
    [source, `${actor.kind}:${actor.id}`, actor.name],
  );
  return rows[0]!.id;
}

/** Ends the import with what came of its files, and writes it into the audit trail. */
export async function finishImport(
  id: string,
  actor: Actor,
  status: ImportReport["status"],
  files: ImportFileReport[],
): Promise<void> {
  await pool().query(
    `with ended as (update imports set status = $2, files = $3, finished_at = now(),
       errors = (select count(*) from import_errors e where e.import_id = $1::uuid),
       rows = (select coalesce(sum((f->>'read')::int), 0) from jsonb_array_elements($3::jsonb) f)
       where id = $1::uuid returning source)
     insert into audit (actor, action, subject, detail)
     select $4, 'import.' || $2, 'import:' || $1::text, jsonb_build_object('source', source, 'files', $3::jsonb) from ended`,
    [id, status, JSON.stringify(files), `${actor.kind}:${actor.id}`],
  );
}

export async function raiseRevision(connection: Connection): Promise<void> {
  await connection.query("update workspace set data_revision = data_revision + 1");
}

export async function readRevision(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>("select data_revision as n from workspace");
  return rows[0]!.n;
}

/** The first errors of an import, in the order of files and rows. */
export async function listErrors(id: string, limit: number): Promise<ImportIssue[]> {
  const { rows } = await pool().query<ImportIssue>(
    `select file, row, "column", value, problem, fix from import_errors where import_id = $1
     order by file, row, "column" limit $2`,
    [id, limit],
  );
  return rows;
}

export async function countErrors(id: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    "select count(*)::int as n from import_errors where import_id = $1",
    [id],
  );
  return rows[0]!.n;
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportFileReport, ImportKind } from "@/lib/contracts/import";
import type { ImportFormat } from "@/lib/contracts/import-record";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import type { Uploaded } from "@/lib/server/imports/uploaded-file";

type New = { id: string; kind: ImportKind; name: string; format: ImportFormat; actor: Actor };
const actorOf = (actor: Actor) => `${actor.kind}:${actor.id}`;

/** Adds a queued import; false when there is one of this id. Of two who add it at once one waits for the other. */
export async function addImport(connection: Connection, { id, kind, name, format, actor }: New): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into imports (id, source, status, kind, format, actor, requested_by, created_at)
     values ($1, $2, 'queued', $3, $4, $5, $6, now()) on conflict do nothing`,
    [id, name, kind, format, actorOf(actor), actor.name],
  );
  return rowCount === 1;
}

/** Notes the size of a file that has come whole, and in the audit who sent it. */
export async function setReceived(
  connection: Connection,
  { id, size, actor }: { id: string; size: number; actor: Actor },
): Promise<void> {
  await connection.query(
    `with received as (update imports set bytes = $2 where id = $1::uuid returning kind, format)
     insert into audit (actor, action, subject, detail)
     select $3, 'import.received', 'import:' || $1::text, jsonb_build_object('kind', kind, 'format', format, 'bytes', $2::bigint)
     from received`,
    [id, size, actorOf(actor)],
  );
}

export type Taken = Uploaded & { attempt: number };

/**
 * Takes an uploaded import to run it, from the start: what an earlier attempt left of errors and progress is gone, and
 * that attempt can no longer finish. Null when it is over.
 */
export async function takeImport(id: string): Promise<Taken | null> {
  return inTransaction(async (connection) => {
    const { rows } = await connection.query<Taken & { bytes: string }>(
      `update imports set status = 'running', attempt = attempt + 1, read_bytes = 0, rows = 0, files = '[]',
         started_at = coalesce(started_at, now())
       where id = $1 and status in ('queued', 'running') and bytes is not null
       returning id, kind, source as name, format, bytes, attempt`,
      [id],
    );
    if (!rows[0]) return null;
    await connection.query("delete from import_errors where import_id = $1", [id]);
    return { ...rows[0], bytes: Number(rows[0].bytes) };
  });
}

type Attempt = Pick<Taken, "id" | "attempt">;
const own = "id = $1::uuid and attempt = $2 and status = 'running'";

/** Notes how far an attempt is; false when it is not to go on. */
export async function saveProgress({ id, attempt }: Attempt, bytes: number, rows: number): Promise<boolean> {
  const { rowCount } = await pool().query(`update imports set read_bytes = $3, rows = $4 where ${own}`, [
    id,
    attempt,
    bytes,
    rows,
  ]);
  return rowCount === 1;
}

/**
 * Ends an attempt with what came of its file, forgets the file, and writes it into the audit; false when it is not to
 * end so. Within the transaction that applied the rows, both are there or neither is.
 */
export async function endAttempt(
  connection: Pick<Connection, "query">,
  { id, attempt }: Attempt,
  status: "finished" | "failed",
  report: ImportFileReport,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `with ended as (
       update imports set status = $3::text, files = jsonb_build_array($4::jsonb), rows = $5, read_bytes = bytes,
         errors = (select count(*) from import_errors e where e.import_id = $1::uuid),
         -- The clock of the transaction stands still: what it took is added.
         finished_at = now() + (clock_timestamp() - pg_catalog.now())
       where ${own} returning source, actor),
     forgotten as (delete from import_chunks where import_id in (select $1::uuid from ended))
     insert into audit (actor, action, subject, detail)
     select actor, 'import.' || $3::text, 'import:' || $1::text,
       jsonb_build_object('source', source, 'files', jsonb_build_array($4::jsonb)) from ended`,
    [id, attempt, status, JSON.stringify(report), report.read],
  );
  return rowCount === 1;
}

/** Ends an uploaded import that is queued or running, and forgets its file and its errors; false when there is none such. */
export async function cancelUpload(id: string, actor: Actor): Promise<boolean> {
  return inTransaction(async (connection) => {
    const { rowCount } = await connection.query(
      `with ended as (update imports set status = 'cancelled', finished_at = now()
         where id = $1::uuid and status in ('queued', 'running') and kind is not null returning id)
       insert into audit (actor, action, subject) select $2, 'import.cancelled', 'import:' || $1::text from ended`,
      [id, actorOf(actor)],
    );
    if (rowCount !== 1) return false;
    await connection.query("delete from import_chunks where import_id = $1", [id]);
    await connection.query("delete from import_errors where import_id = $1", [id]);
    return true;
  });
}

/** What an attempt wrote of errors after its import was cancelled goes too. */
export async function forgetCancelled(id: string): Promise<void> {
  await pool().query(
    `delete from import_errors e using imports i
     where e.import_id = $1 and i.id = e.import_id and i.status = 'cancelled'`,
    [id],
  );
}

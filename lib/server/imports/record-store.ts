import "server-only";
import type { ImportIssue } from "@/lib/contracts/import";
import { type ImportRecord, importSchema } from "@/lib/contracts/import-record";
import { pool } from "@/lib/server/db/client";

type Row = Omit<ImportRecord, "bytes" | "read_bytes" | "created_at" | "started_at" | "finished_at"> & {
  bytes: string | null;
  read_bytes: string;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};

const columns = `i.id, i.status, i.kind, i.source as name, i.bytes, i.read_bytes, i.rows, i.files, i.requested_by, i.created_at,
  i.started_at, i.finished_at, coalesce(i.errors, (select count(*)::int from import_errors e where e.import_id = i.id)) as errors`;

const toDto = ({ bytes, read_bytes, created_at, started_at, finished_at, ...row }: Row): ImportRecord =>
  importSchema.parse({
    ...row,
    bytes: bytes === null ? null : Number(bytes),
    read_bytes: Number(read_bytes),
    created_at: created_at.toISOString(),
    started_at: started_at?.toISOString() ?? null,
    finished_at: finished_at?.toISOString() ?? null,
  });

export async function findImport(id: string): Promise<ImportRecord | null> {
  const { rows } = await pool().query<Row>(`select ${columns} from imports i where i.id = $1`, [id]);
  return rows[0] ? toDto(rows[0]) : null;
}

/** Newest first, after the one with the id `after`. */
export async function findImports(limit: number, after: string | null): Promise<ImportRecord[]> {
  const { rows } = await pool().query<Row>(
    `select ${columns} from imports i where $2::uuid is null
       or (i.created_at, i.id) < (select a.created_at, a.id from imports a where a.id = $2)
     order by i.created_at desc, i.id desc limit $1`,
    [limit, after],
  );
  return rows.map(toDto);
}

/** The place of an error in the list of its import. */
export type ErrorPlace = Pick<ImportIssue, "file" | "row" | "column">;

/** What is wrong with the rows of an import, file by file and row by row, after a place. */
export async function findErrors(id: string, limit: number, after: ErrorPlace | null): Promise<ImportIssue[]> {
  const { rows } = await pool().query<ImportIssue>(
    `select file, row, "column", value, problem, fix from import_errors where import_id = $1
       and ($3::text is null or (file, row, "column") > ($3, $4::int, $5))
     order by file, row, "column" limit $2`,
    [id, limit, after?.file ?? null, after?.row ?? null, after?.column ?? null],
  );
  return rows;
}

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import { type Note, noteSchema } from "@/lib/contracts/note";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope } from "@/lib/server/customers/customer-sql";
import { holdCustomer } from "@/lib/server/customers/hold-customer-store";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { placeDay, placeInstant } from "@/lib/server/http/page-cursor";

type Row = Omit<Note, "created_at" | "edited_at"> & { created_at: Date; edited_at: Date | null };
type Place = { actor: Actor; customerId: string; id: string };

const columns = `n.id, n.text, n.author, to_char(n.day, 'YYYY-MM-DD') as day, n.created_at, n.edited_by, n.edited_at`;

const toDto = (row: Row): Note =>
  noteSchema.parse({
    ...row,
    created_at: row.created_at.toISOString(),
    edited_at: row.edited_at?.toISOString() ?? null,
  });

const noNote = () => new AppError("not_found", "There is no such note.");

/** Where a page begins: day, instant and id of the last note of the one before. */
export const notePlaceSchema = z.tuple([placeDay, placeInstant, z.uuid()]);
export type NotePlace = z.infer<typeof notePlaceSchema>;

/** Notes newest first, at most `limit`, after a place; those of a customer within the stores. */
export async function findNotes(
  customerId: string,
  stores: Actor["stores"],
  limit: number,
  after: NotePlace | null,
): Promise<Note[]> {
  const { rows } = await pool().query<Row>(
    `select ${columns} from notes n join customers c on c.id = n.customer_id
     where n.customer_id = $1 and ${scope("$2")}
       and ($3::date is null or (n.day, n.created_at, n.id) < ($3::date, $4::timestamptz, $5::uuid))
     order by n.day desc, n.created_at desc, n.id desc limit $6`,
    [customerId, stores, ...(after ?? [null, null, null]), limit],
  );
  return rows.map(toDto);
}

export async function findNote({ actor, customerId, id }: Place): Promise<Note> {
  const { rows } = await pool().query<Row>(
    `select ${columns} from notes n join customers c on c.id = n.customer_id
     where n.customer_id = $1 and n.id = $2 and ${scope("$3")}`,
    [customerId, id, actor.stores],
  );
  if (!rows[0]) throw noNote();
  return toDto(rows[0]);
}

/** Adds a note of today; one that is there by this id already is returned as it is. */
export async function insertNote({ actor, customerId, id }: Place, text: string, timeZone: string): Promise<Note> {
  return inTransaction(async (connection) => {
    await holdCustomer(connection, actor, customerId);
    const { rowCount } = await connection.query(
      `insert into notes (customer_id, id, text, author, day, created_at)
       values ($1, $2, $3, $4, (now() at time zone $5)::date, now()) on conflict (customer_id, id) do nothing`,
      [customerId, id, text, actor.name, timeZone],
    );
    if (rowCount) await saveAudit(connection, actor, "note.added", `customer:${customerId}`, { note: id });
    return toDto((await lockNote(connection, customerId, id))!);
  });
}

/** Changes the text; `check` sees the note as it is, with the row locked, and may throw. The same text changes nothing. */
export async function updateNote(
  { actor, customerId, id }: Place,
  text: string,
  check: (present: Note) => void,
): Promise<Note> {
  return inTransaction(async (connection) => {
    await holdCustomer(connection, actor, customerId);
    const row = await lockNote(connection, customerId, id);
    if (!row) throw noNote();
    check(toDto(row));
    if (row.text === text) return toDto(row);
    const { rows } = await connection.query<Row>(
      `update notes n set text = $3, edited_by = $4, edited_at = now() where customer_id = $1 and id = $2
       returning ${columns}`,
      [customerId, id, text, actor.name],
    );
    await saveAudit(connection, actor, "note.edited", `customer:${customerId}`, { note: id });
    return toDto(rows[0]!);
  });
}

export async function removeNote({ actor, customerId, id }: Place): Promise<void> {
  await inTransaction(async (connection) => {
    await holdCustomer(connection, actor, customerId);
    const { rowCount } = await connection.query("delete from notes where customer_id = $1 and id = $2", [
      customerId,
      id,
    ]);
    if (!rowCount) throw noNote();
    await saveAudit(connection, actor, "note.deleted", `customer:${customerId}`, { note: id });
  });
}

async function lockNote(connection: Connection, customerId: string, id: string): Promise<Row | undefined> {
  const { rows } = await connection.query<Row>(
    `select ${columns} from notes n where n.customer_id = $1 and n.id = $2 for update`,
    [customerId, id],
  );
  return rows[0];
}

import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import type { Connection } from "@/lib/server/db/transaction";

export type CopyValue = string | number | boolean | null;

const chunkSize = 65_536;

/**
 * Streams rows into a table by COPY, in bounded memory. `columns` are trusted SQL. Throws what `rows` throws (the COPY
 * is then given up, and the transaction with it).
 */
export async function copyInto(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<void> {
  const copy = connection.query(from(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(chunks(rows)), copy);
}

async function* chunks(rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>) {
  let text = "";
  for await (const row of rows) {
    text += `${row.map(toCopyText).join("\t")}\n`;
    if (text.length < chunkSize) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** PostgreSQL's text format of COPY. */
function toCopyText(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character]!) : value;
}

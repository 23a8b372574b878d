import "server-only";
import { pool } from "@/lib/server/db/client";
import type { Connection } from "@/lib/server/db/transaction";
import { type ByteSource, headSize } from "@/lib/server/imports/byte-source";
import { ImportOver } from "@/lib/server/imports/import-over";

const chunkSize = 262_144;

/** Keeps a file in chunks, one in memory at a time. Throws what `tooLarge` makes beyond `max` bytes. Returns its size. */
export async function saveChunks(
  connection: Connection,
  importId: string,
  file: AsyncIterable<Uint8Array>,
  { max, tooLarge }: { max: number; tooLarge: () => Error },
): Promise<number> {
  let held: Uint8Array[] = [];
  let size = 0;
  let saved = 0;
  let n = 0;
  const save = async () => {
    const chunk = Buffer.concat(held);
    held = [];
    await connection.query("insert into import_chunks (import_id, n, data) values ($1, $2, $3)", [importId, n, chunk]);
    saved += chunk.length;
    n++;
  };
  for await (const part of file) {
    if (size + part.length > max) throw tooLarge();
    for (let at = 0; at < part.length; ) {
      const some = part.subarray(at, at + chunkSize - (size - saved));
      held.push(some);
      at += some.length;
      size += some.length;
      if (size - saved === chunkSize) await save();
    }
  }
  if (size > saved) await save();
  return size;
}

/**
 * The bytes of a kept file; `onRead` is told how many were read, after each chunk. Throws ImportOver when chunks are gone
 * that were there: whoever cancelled the import took them away.
 */
export function chunkBytes(
  importId: string,
  size: number,
  onRead: (bytes: number) => Promise<void> = async () => {},
): ByteSource {
  const read = async (n: number, bytes: "data" | "head"): Promise<Buffer> => {
    const { rows } = await pool().query<{ data: Buffer }>(
      `select ${bytes === "head" ? `substring(data from 1 for ${headSize})` : "data"} as data
       from import_chunks where import_id = $1 and n = $2`,
      [importId, n],
    );
    if (!rows[0]) throw new ImportOver();
    return rows[0].data;
  };
  async function* stream() {
    let at = 0;
    for (let n = 0; at < size; n++) {
      const chunk = await read(n, "data");
      yield chunk;
      at += chunk.length;
      await onRead(at);
    }
  }
  return { head: async () => (size === 0 ? Buffer.alloc(0) : read(0, "head")), stream };
}

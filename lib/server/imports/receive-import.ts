import "server-only";
import pLimit from "p-limit";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportKind } from "@/lib/contracts/import";
import { type ImportFormat, type ImportRecord, importTypes } from "@/lib/contracts/import-record";
import { AppError } from "@/lib/server/app-error";
import { inTransaction } from "@/lib/server/db/transaction";
import { env } from "@/lib/server/env";
import type { Upload } from "@/lib/server/http/read-body";
import { saveChunks } from "@/lib/server/imports/chunk-store";
import { ensureWorkspace } from "@/lib/server/imports/ensure-workspace";
import { requireImport } from "@/lib/server/imports/read-imports";
import { addImport, setReceived } from "@/lib/server/imports/upload-store";
import { uploadedFile } from "@/lib/server/imports/uploaded-file";
import { sendJobs } from "@/lib/server/jobs/send-jobs";

const megabyte = 1024 * 1024;

/** Each upload holds a database connection as long as its sender takes; the pool has ten, and pages need some. */
const inTurn = pLimit(3);

/** What a workspace is named that comes to be by an upload; its settings say the rest. */
const firstName = "Our house";

type Given = { id: string; kind: ImportKind; name?: string; upload: Pick<Upload, "type" | "length" | "bytes"> };

/**
 * Keeps an uploaded file and asks for its import, both or neither: what this returns is in the database whole, with its
 * job. An import of this id that is there already is returned as it is. Makes a workspace when the database has none.
 * Throws payload_too_large, without reading on, and malformed when the upload breaks off.
 */
export async function receiveImport(actor: Actor, given: Given): Promise<ImportRecord> {
  const { id, kind, upload } = given;
  const { IMPORT_MAX_MB } = env();
  const max = IMPORT_MAX_MB * megabyte;
  const tooLarge = () =>
    new AppError("payload_too_large", `A file may have ${IMPORT_MAX_MB} MB. Split it, and import the parts.`);
  if (upload.length !== null && upload.length > max) throw tooLarge();
  const format: ImportFormat = importTypes[upload.type as keyof typeof importTypes];
  const name = given.name ?? `${kind}.${format}`;
  const bytes = await inTurn(() =>
    inTransaction(async (connection) => {
      if (!(await addImport(connection, { id, kind, name, format, actor }))) return null;
      const size = await saveChunks(connection, id, unbroken(upload.bytes), { max, tooLarge });
      await setReceived(connection, { id, size, actor });
      await sendJobs("run-import", [{ import: id }], { within: connection });
      return size;
    }),
  );
  if (bytes !== null) await ensureWorkspace(firstName, [uploadedFile({ id, kind, name, format, bytes })]);
  return requireImport(id);
}

/** A sender that goes away in the middle is no fault of ours. */
async function* unbroken(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await parts.next().catch((cause: unknown) => {
        throw new AppError("malformed", "The upload broke off before its end. Send the file again.", { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await parts.return?.();
  }
}

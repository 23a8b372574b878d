import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportRecord } from "@/lib/contracts/import-record";
import { AppError } from "@/lib/server/app-error";
import { requireImport } from "@/lib/server/imports/read-imports";
import { cancelUpload } from "@/lib/server/imports/upload-store";

/**
 * Cancels an import that is queued or running: nothing of its file is kept, whatever a worker is doing with it. Throws
 * not_found, and conflict when it is over or runs in a command.
 */
export async function cancelImport(actor: Actor, id: string): Promise<ImportRecord> {
  if (await cancelUpload(id, actor)) return requireImport(id);
  const { status } = await requireImport(id);
  if (status === "running" || status === "queued")
    throw new AppError("conflict", "This import was started by a command. Stop it where it was started.");
  throw new AppError("conflict", `This import is over already: it is ${status}.`);
}

import "server-only";
import { AppError } from "@/lib/server/app-error";
import { pool } from "@/lib/server/db/client";
import { isOutage } from "@/lib/server/db/outage";
import { describeError, log } from "@/lib/server/http/log";
import { importFile } from "@/lib/server/imports/import-file";
import { ImportOver } from "@/lib/server/imports/import-over";
import { retagIfOutdated } from "@/lib/server/imports/retag-all";
import { endAttempt, forgetCancelled, saveProgress, type Taken, takeImport } from "@/lib/server/imports/upload-store";
import { uploadedFile } from "@/lib/server/imports/uploaded-file";
import type { JobOf } from "@/lib/server/jobs/queues";
import type { JobContext } from "@/lib/server/jobs/work-jobs";

/** A file that ends every worker that reads it must not end them for ever; outages of the database are counted too. */
const maxAttempts = 25;

/**
 * Runs the import of an uploaded file, by the same path as a folder's. The rows and the end of the import become visible
 * together; run again after a crash it starts anew from the kept file, and an attempt that was taken for dead can no
 * longer finish. A file that cannot be read is a finished import with the reason in its report. Throws, so that the job
 * is tried again, only when the database is away or the worker is stopped.
 */
export async function runUploadedImport(
  { import: id }: JobOf<"run-import">,
  { signal }: Pick<JobContext, "signal">,
): Promise<{ import: string }> {
  const taken = await takeImport(id);
  if (taken) await attemptImport(taken, signal);
  return { import: id };
}

async function attemptImport(taken: Taken, signal: AbortSignal): Promise<void> {
  if (taken.attempt > maxAttempts) {
    const why = `its import was broken off ${maxAttempts} times; split the file, and import the parts`;
    await endAttempt(pool(), taken, "failed", brokenReport(taken.name, why));
    return;
  }
  let rows = 0;
  const { open, file, kind } = uploadedFile(taken, async (bytes) => {
    if (signal.aborted) throw new AppError("internal", "The worker was stopped.");
    if (!(await saveProgress(taken, bytes, rows))) throw new ImportOver();
  });
  try {
    await retagIfOutdated();
    const report = await importFile({
      importId: taken.id,
      kind,
      file,
      open,
      onRow: (read) => {
        rows = read;
      },
      onApplied: async (connection, report) => {
        if (!(await endAttempt(connection, taken, "finished", report))) throw new ImportOver();
      },
    });
    if (report.failed !== null && !(await endAttempt(pool(), taken, "finished", report))) throw new ImportOver();
  } catch (error) {
    if (error instanceof ImportOver) return forgetCancelled(taken.id);
    if (signal.aborted || isOutage(error)) throw error;
    log().error({ import: taken.id, error: describeError(error) }, "import failed");
    await endAttempt(
      pool(),
      taken,
      "failed",
      brokenReport(file, "something went wrong on our side; the log of the worker says what"),
    );
  }
}

const brokenReport = (file: string, why: string) => ({
  file,
  read: 0,
  kept: 0,
  added: 0,
  updated: 0,
  refused: 0,
  unknown_columns: [],
  warnings: [],
  failed: `${file} could not be imported: ${why}`,
  ms: 0,
});

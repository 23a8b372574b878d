import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type ImportFileReport, type ImportKind, type ImportReport, importKinds } from "@/lib/contracts/import";
import { importFile } from "@/lib/server/imports/import-file";
import { finishImport, readRevision, startImport } from "@/lib/server/imports/import-store";
import { retagIfOutdated } from "@/lib/server/imports/retag-all";
import type { SourceTable } from "@/lib/server/imports/source-table";

export type ImportProgress = { file: string; rows: number };
export type ImportOptions = { actor: Actor; onProgress?: (progress: ImportProgress) => void };
export type FileSource = { kind: ImportKind; file: string; open: () => Promise<SourceTable> };

const progressEvery = 10_000;

/**
 * Runs an import over any of the four files, in the order customers, products, purchases, events. It fails only when
 * not one row could be kept; refused rows and failed files are in the report and in the errors. When the program or
 * the database stops in between, the files that are done stay, whole.
 */
export async function runImport(
  source: string,
  files: FileSource[],
  { actor, onProgress }: ImportOptions,
): Promise<ImportReport> {
  await retagIfOutdated();
  const id = await startImport(source, actor);
  const reports: ImportFileReport[] = [];
  try {
    for (const kind of importKinds)
      for (const { file, open } of files.filter((f) => f.kind === kind)) {
        const onRow = (rows: number) => {
          if (rows % progressEvery === 0) onProgress?.({ file, rows });
        };
        reports.push(await importFile({ importId: id, kind, file, open, onRow }));
      }
  } catch (error) {
    await finishImport(id, actor, "failed", reports);
    throw error;
  }
  const status = reports.some((report) => report.kept > 0 || (report.failed === null && report.read === 0))
    ? "finished"
    : "failed";
  await finishImport(id, actor, status, reports);
  return { id, source, status, files: reports, ignored: [], data_revision: await readRevision() };
}

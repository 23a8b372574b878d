import "server-only";
import type { ImportFileReport, ImportKind } from "@/lib/contracts/import";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { customersFile } from "@/lib/server/imports/customers-file";
import { ErrorLog } from "@/lib/server/imports/error-log";
import { eventsFile } from "@/lib/server/imports/events-file";
import type { Applied, FileImport } from "@/lib/server/imports/file-import";
import { FileProblem } from "@/lib/server/imports/file-problem";
import { lockImports, raiseRevision } from "@/lib/server/imports/import-store";
import { productsFile } from "@/lib/server/imports/products-file";
import { purchasesFile } from "@/lib/server/imports/purchases-file";
import type { SourceTable } from "@/lib/server/imports/source-table";
import { type Staged, stageRows } from "@/lib/server/imports/stage-rows";
import { rollUp } from "@/lib/server/population/roll-up";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

const importers = {
  customers: customersFile,
  products: productsFile,
  purchases: purchasesFile,
  events: eventsFile,
};

type FileTask = {
  importId: string;
  kind: ImportKind;
  file: string;
  open: () => Promise<SourceTable>;
  onRow: (read: number) => void;
  /** Called last in the transaction, with what it came to: what it throws undoes all of it. */
  onApplied?: (connection: Connection, report: ImportFileReport) => Promise<void>;
};

/**
 * Imports one file in one transaction: its rows, the tags of its products, the rollups of the days it touches, the
 * raised revision; all of it or none. A file that cannot be read as a whole is reported as failed, with nothing kept.
 */
export async function importFile(task: FileTask): Promise<ImportFileReport> {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const log = new ErrorLog(task.importId);
  try {
    return await applyFile(task, log, since);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { row, column, fix, message: problem } = error;
    await log.add({ file: task.file, row, column, value: null, problem, fix });
    await log.flush();
    const failed = `${task.file}${column && ` column ${column}`} ${problem}; ${fix}`;
    return { ...nothing, file: task.file, failed, ms: since() };
  }
}

const nothing = { read: 0, kept: 0, added: 0, updated: 0, refused: 0, unknown_columns: [], warnings: [] };

async function applyFile(task: FileTask, log: ErrorLog, since: () => number): Promise<ImportFileReport> {
  const { importId, kind, file, open, onRow, onApplied } = task;
  const workspace = await requireWorkspace();
  const table = await open();
  try {
    return await inTransaction(async (connection) => {
      await lockImports(connection);
      await prepare(connection, workspace.timeZone);
      const context = { connection, workspace, importId, file };
      const importer = importers[kind] as FileImport<unknown>;
      const staged = await stageRows({ context, kind, importer, table, log, onRow });
      const applied = await importer.apply(context);
      await rollUp(connection, applied.days);
      if (applied.changed) await raiseRevision(connection);
      const report = { ...reportOf(file, staged, applied), ms: since() };
      await onApplied?.(connection, report);
      return report;
    });
  } finally {
    await table.close();
  }
}

function reportOf(file: string, staged: Staged, applied: Applied): Omit<ImportFileReport, "ms"> {
  const refused = staged.refused + applied.refused;
  return {
    file,
    read: staged.read,
    kept: staged.read - refused,
    added: applied.added,
    updated: applied.updated,
    refused,
    unknown_columns: staged.unknownColumns,
    warnings: applied.warnings,
    failed: null,
  };
}

/** Text without a zone is then the retailer's local time, and a moment's date the retailer's day. */
async function prepare(connection: Connection, timeZone: string): Promise<void> {
  await connection.query("select set_config('TimeZone', $1, true), set_config('work_mem', '64MB', true)", [timeZone]);
}

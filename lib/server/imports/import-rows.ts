import "server-only";
import { type ImportKind, type ImportReport, importKinds } from "@/lib/contracts/import";
import { type ImportOptions, runImport } from "@/lib/server/imports/run-import";
import { type RowInput, tableOfRows } from "@/lib/server/imports/source-table";

/**
 * Imports rows that are in memory or made on the way, with the columns of the CSV files as keys, by the same path as
 * files: same checks, same errors (rows are numbered as if below a header). Needs a workspace.
 */
export async function importRows(
  input: { source: string; files: Partial<Record<ImportKind, RowInput>> },
  options: ImportOptions,
): Promise<ImportReport> {
  const files = importKinds.flatMap((kind) => {
    const rows = input.files[kind];
    return rows ? [{ kind, file: `${kind}.csv`, open: () => tableOfRows(rows) }] : [];
  });
  return runImport(input.source, files, options);
}

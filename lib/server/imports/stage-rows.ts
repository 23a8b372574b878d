import "server-only";
import type { z } from "zod";
import { type ImportKind, importFiles } from "@/lib/contracts/import";
import { readErased } from "@/lib/server/customers/tombstone-store";
import { type CopyValue, copyInto } from "@/lib/server/db/copy-into";
import type { ErrorLog } from "@/lib/server/imports/error-log";
import type { FileContext, FileImport } from "@/lib/server/imports/file-import";
import { FileProblem } from "@/lib/server/imports/file-problem";
import type { SourceTable } from "@/lib/server/imports/source-table";

export type Staged = { read: number; refused: number; unknownColumns: string[] };

type Stage<Row> = {
  context: FileContext;
  kind: ImportKind;
  importer: FileImport<Row>;
  table: SourceTable;
  log: ErrorLog;
  onRow: (read: number) => void;
};

/**
 * Reads, checks and copies the rows of a table into the temporary table `staged`. A bad row is logged, cell by cell,
 * and left out, and so is one about a customer who was erased. Throws FileProblem for a file without a column that it cannot do without.
 */
export async function stageRows<Row>(stage: Stage<Row>): Promise<Staged> {
  const { context, importer, kind, table } = stage;
  const known: string[] = Object.keys(importFiles[kind].schema.shape);
  const missing = importFiles[kind].required.find((column) => !table.columns.includes(column));
  if (missing && table.columns.length > 0)
    throw new FileProblem("is missing", "add the column to the header and to every row", { row: 1, column: missing });
  const columns = Object.entries(importer.staged);
  await context.connection.query(
    `create temp table staged (row int, ${columns.map(([name, type]) => `${name} ${type}`)}) on commit drop`,
  );
  const staged: Staged = { read: 0, refused: 0, unknownColumns: [] };
  const names = ["row", ...columns.map(([name]) => name)];
  const erased = known.includes("customer_id") ? await readErased(context.connection) : () => false;
  try {
    await copyInto(context.connection, "staged", names, checkedRows(stage, known, staged, erased));
  } finally {
    // While the imports are still locked: an erasure that comes next finds every value that was logged.
    await stage.log.flush();
  }
  // Only now: a file without a header names its columns row by row.
  staged.unknownColumns = table.columns.filter((column) => !known.includes(column));
  await context.connection.query("analyze staged");
  return staged;
}

async function* checkedRows<Row>(
  { context, kind, importer, table, log, onRow }: Stage<Row>,
  known: string[],
  staged: Staged,
  erased: (id: string) => boolean,
): AsyncGenerator<CopyValue[]> {
  const schema = importFiles[kind].schema as unknown as z.ZodType<Row>;
  const { file, workspace } = context;
  for await (const source of table.rows) {
    onRow(++staged.read);
    if ("problems" in source) {
      staged.refused++;
      const theirs = erased((source.customerId ?? "").trim());
      for (const problem of source.problems) {
        const named = theirs || problem.value?.split(",").some((cell) => erased(cell.trim()));
        await log.add({ file, row: source.line, ...problem, ...(named ? { value: null } : {}) });
      }
      continue;
    }
    if (erased((source.cells.customer_id ?? "").trim())) {
      staged.refused++;
      // Nothing of the row is kept, not even as a value of the error.
      await log.add({ file, row: source.line, column: "customer_id", value: null, ...erasedRow });
      continue;
    }
    const cells: Record<string, string> = {};
    for (const column of known) cells[column] = source.cells[column] ?? "";
    const parsed = schema.safeParse(cells);
    if (!parsed.success) {
      staged.refused++;
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0]);
        const fix = issue.code === "custom" ? String(issue.params?.fix) : "correct the value";
        await log.add({ file, row: source.line, column, value: cells[column]!, problem: issue.message, fix });
      }
      continue;
    }
    const warnings: Parameters<ErrorLog["add"]>[0][] = [];
    yield [
      source.line,
      ...importer.toValues(parsed.data, workspace, (column, value, problem, fix) =>
        warnings.push({ file, row: source.line, column, value, problem, fix }),
      ),
    ];
    for (const warning of warnings) await log.add(warning);
  }
}

const erasedRow = {
  problem: "is a customer who was erased",
  fix: "take the row out of the file: an erased customer's id is not used again",
};

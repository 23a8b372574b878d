// npm run import -- DIR: imports customers.csv, products.csv, purchases.csv and events.csv of a folder, whichever are there.
import { resolve } from "node:path";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportFileReport, ImportIssue } from "@/lib/contracts/import";
import { AppError } from "@/lib/server/app-error";
import { disconnect } from "@/lib/server/db/client";
import { importFolder } from "@/lib/server/imports/import-folder";
import { countErrors, listErrors } from "@/lib/server/imports/import-store";

const shown = 20;
const operator: Actor = { kind: "command", id: "import", name: "npm run import", role: "admin", stores: null };

try {
  const [dir, ...more] = process.argv.slice(2);
  if (!dir || more.length > 0 || dir.startsWith("-")) throw new AppError("invalid", "Usage: npm run import -- DIR");
  // npm runs us in the checkout; the folder is meant from where the person stands.
  const report = await importFolder(resolve(process.env.INIT_CWD ?? ".", dir), { actor: operator, onProgress });
  for (const file of report.files) console.log(describeFile(file));
  if (report.ignored.length > 0) console.log(`Not read: ${report.ignored.join(", ")}.`);
  const errors = await listErrors(report.id, shown);
  if (errors.length > 0) console.log(`\n${errors.map(describeIssue).join("\n")}`);
  const rest = (await countErrors(report.id)) - errors.length;
  if (rest > 0) console.log(`... and ${rest} more, in the table import_errors under import ${report.id}.`);
  if (report.status === "failed") {
    console.error("\nNothing could be imported.");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}

/** Every 100,000 rows, so that a long file shows that it moves. */
function onProgress({ file, rows }: { file: string; rows: number }): void {
  if (rows % 100_000 === 0) console.log(`${file}: ${rows} rows read ...`);
}

function describeFile(file: ImportFileReport): string {
  if (file.failed) return `${file.file}: nothing was kept. ${file.failed}.`;
  const changed = file.added + file.updated === 0 ? "nothing new" : `${file.added} new, ${file.updated} changed`;
  const lines = [
    `${file.file}: ${file.read} rows read, ${file.kept} kept (${changed}), ${file.refused} refused, ${(file.ms / 1000).toFixed(1)} s`,
    ...file.warnings.map((warning) => `  ${warning}`),
  ];
  if (file.unknown_columns.length > 0) lines.push(`  columns not known, left out: ${file.unknown_columns.join(", ")}`);
  return lines.join("\n");
}

function describeIssue({ file, row, column, value, problem, fix }: ImportIssue): string {
  const place = `${file}${row > 0 ? ` row ${row}` : ""}${column ? `, column ${column}` : ""}`;
  return `${place}: ${value ? `${JSON.stringify(value)} ` : ""}${problem}; ${fix}`;
}

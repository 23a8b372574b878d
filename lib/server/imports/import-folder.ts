import "server-only";
import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type ImportReport, importKinds } from "@/lib/contracts/import";
import { AppError } from "@/lib/server/app-error";
import { fileBytes } from "@/lib/server/imports/byte-source";
import { ensureWorkspace } from "@/lib/server/imports/ensure-workspace";
import { openCsv } from "@/lib/server/imports/open-csv";
import { type FileSource, type ImportOptions, runImport } from "@/lib/server/imports/run-import";

/**
 * Imports whichever of customers.csv, products.csv, purchases.csv and events.csv are in the folder. Makes a workspace
 * named for the folder when the database has none. The same folder twice changes nothing. Throws `invalid` when the
 * folder is not there or has none of the four.
 */
export async function importFolder(dir: string, options: ImportOptions): Promise<ImportReport> {
  const folder = resolve(dir);
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError("invalid", `${dir} is not a folder that can be read.`, { cause });
  });
  const files: FileSource[] = [];
  const ignored: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const kind = importKinds.find((k) => `${k}.csv` === name.toLowerCase());
    if (kind) files.push({ kind, file: name, open: () => openCsv(fileBytes(join(folder, name))) });
    else ignored.push(name);
  }
  if (files.length === 0)
    throw new AppError("invalid", `${dir} has none of customers.csv, products.csv, purchases.csv and events.csv.`);
  await ensureWorkspace(basename(folder), files);
  const report = await runImport(basename(folder), files, options);
  return { ...report, ignored };
}

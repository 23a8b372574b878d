import "server-only";
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { z } from "zod";
import type { ImportErrorPage } from "@/lib/contracts/import-record";
import { decodePlace, placeText, toPage } from "@/lib/server/http/page-cursor";
import { requireImport } from "@/lib/server/imports/read-imports";
import { type ErrorPlace, findErrors } from "@/lib/server/imports/record-store";

const batch = 1000;
const columns = ["file", "row", "column", "value", "problem", "fix"] as const;
const placeSchema = z.tuple([placeText, z.int32(), placeText]);

/** A page of what is wrong with an import's rows, in their order. Throws not_found, and invalid for a foreign cursor. */
export async function listImportErrors(
  id: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<ImportErrorPage> {
  await requireImport(id);
  const place = decodePlace(placeSchema, cursor);
  const after = place && { file: place[0], row: place[1], column: place[2] };
  return toPage(await findErrors(id, limit + 1, after), limit, (last) => [last.file, last.row, last.column]);
}

/**
 * The whole list as a CSV file, read from the database as it is sent. A cell that a spreadsheet would run as a formula
 * begins with an apostrophe. Throws not_found.
 */
export async function exportImportErrors(id: string): Promise<{ name: string; csv: ReadableStream }> {
  const { name } = await requireImport(id);
  // Spreadsheets take a file without a byte order mark for the encoding of their machine.
  const csv = stringify({ header: true, columns: [...columns], escape_formulas: true, bom: true });
  // An error on the way destroys both, and the reader of the answer sees it break off.
  pipeline(Readable.from(allErrors(id)), csv, () => {});
  return { name: fileName(name), csv: Readable.toWeb(csv) as ReadableStream };
}

async function* allErrors(id: string) {
  for (let after: ErrorPlace | null = null; ; ) {
    const rows = await findErrors(id, batch, after);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < batch) return;
  }
}

/** Safe in a header, and telling which file the errors are of. */
function fileName(name: string): string {
  const plain = name
    .replace(/\.\w+$/, "")
    .replace(/[^\w.-]+/g, "-")
    .slice(0, 80);
  return `${plain || "import"}-errors.csv`;
}

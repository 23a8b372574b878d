import "server-only";
import type { ImportPage, ImportRecord } from "@/lib/contracts/import-record";
import { AppError, invalidAt } from "@/lib/server/app-error";
import { findImport, findImports } from "@/lib/server/imports/record-store";

/** An import as it stands. Throws not_found. */
export async function requireImport(id: string): Promise<ImportRecord> {
  const found = await findImport(id);
  if (!found) throw new AppError("not_found", "There is no such import.");
  return found;
}

/** The imports, newest first, those made by command too. Throws invalid for a cursor that is none of ours. */
export async function listImports({ limit, cursor }: { limit: number; cursor?: string }): Promise<ImportPage> {
  if (cursor !== undefined && !(isId(cursor) && (await findImport(cursor))))
    throw invalidAt("cursor", "is not a cursor of this list");
  const rows = await findImports(limit + 1, cursor ?? null);
  const items = rows.slice(0, limit);
  return { items, next_cursor: rows.length > limit ? items.at(-1)!.id : null };
}

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

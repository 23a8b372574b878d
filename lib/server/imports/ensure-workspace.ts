import "server-only";
import { pool } from "@/lib/server/db/client";
import { FileProblem } from "@/lib/server/imports/file-problem";
import type { FileSource } from "@/lib/server/imports/run-import";

const sampled = 1000;

/**
 * Makes the workspace when there is none: named `name`, in UTC and English, phone numbers of the US, and the currency
 * that most of the first rows with a price are in (USD when none says).
 */
export async function ensureWorkspace(name: string, files: FileSource[]): Promise<void> {
  const { rows } = await pool().query("select from workspace");
  if (rows.length > 0) return;
  await pool().query(
    `insert into workspace (id, name, time_zone, currency, language, phone_country)
     values (1, $1, 'UTC', $2, 'en', 'US') on conflict do nothing`,
    [name, await commonCurrency(files)],
  );
}

async function commonCurrency(files: FileSource[]): Promise<string> {
  const counts = new Map<string, number>();
  for (const { kind, open } of files) {
    if (kind !== "purchases" && kind !== "products") continue;
    for (const currency of await firstCurrencies(open)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? "USD";
}

async function firstCurrencies(open: FileSource["open"]): Promise<string[]> {
  const found: string[] = [];
  try {
    let read = 0;
    // Leaving the loop closes the file.
    for await (const row of (await open()).rows) {
      const currency = "cells" in row ? (row.cells.currency ?? "").trim().toUpperCase() : "";
      if (/^[A-Z]{3}$/.test(currency)) found.push(currency);
      if (++read >= sampled) break;
    }
  } catch (error) {
    // A file that cannot be read is reported by the import itself.
    if (!(error instanceof FileProblem)) throw error;
  }
  return found;
}

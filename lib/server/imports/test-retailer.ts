import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ImportKind } from "@/lib/contracts/import";
import { pool } from "@/lib/server/db/client";
import { importRows } from "@/lib/server/imports/import-rows";
import { listErrors } from "@/lib/server/imports/import-store";

export const importer: Actor = { kind: "command", id: "import", name: "import", role: "admin", stores: null };

/** Empties this test file's database, and gives it a retailer. Never for a database that is somebody's. */
export async function emptyRetailer(workspace: { timeZone?: string; currency?: string; phoneCountry?: string } = {}) {
  await pool().query(
    `truncate workspace, stores, customers, customer_identifiers, products, product_tags, stock, orders, purchase_lines,
     events, declared_occasions, population_rollups, population_snapshots, population_pointers, imports, import_errors, erased_customers, audit cascade`,
  );
  await pool().query(
    `insert into workspace (id, name, time_zone, currency, language, phone_country) values (1, 'Test', $1, $2, 'en', $3)`,
    [workspace.timeZone ?? "UTC", workspace.currency ?? "EUR", workspace.phoneCountry ?? "BR"],
  );
}

export type Rows = Record<string, string>[];

/** Imports rows, and gives the report of each file and the errors. */
export async function importing(files: Partial<Record<ImportKind, Rows>>) {
  const report = await importRows({ source: "test", files }, { actor: importer });
  const errors = await listErrors(report.id, 100);
  return { report, errors, file: (kind: ImportKind) => report.files.find((file) => file.file === `${kind}.csv`)! };
}

const tables = {
  stores: "",
  customers: "- 'imported_at'",
  customer_identifiers: "",
  products: "",
  product_tags: "",
  stock: "",
  orders: "",
  purchase_lines: "",
  events: "",
  declared_occasions: "",
  population_rollups: "",
  workspace: "- 'created_at' - 'name'",
};

/** Rows and hash of everything an import writes, whatever the order in which it was written. */
export async function contents(): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [table, without] of Object.entries(tables)) {
    const { rows } = await pool().query<{ text: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(r, '' order by r collate "C")), '') as text
       from (select (to_jsonb(t) ${without})::text as r from ${table} t) x`,
    );
    all[table] = rows[0]!.text;
  }
  return all;
}

export async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await pool().query<T>(sql, values)).rows;
}

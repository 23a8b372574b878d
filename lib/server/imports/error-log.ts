import "server-only";
import type { ImportIssue } from "@/lib/contracts/import";
import { pool } from "@/lib/server/db/client";

const batchSize = 500;
const shown = 200;

/**
 * Writes what is wrong with rows to import_errors, in batches, outside the file's transaction: the reasons stay when a
 * file is given up, and a file with millions of bad rows stays in bounded memory. Values are cut to 200 characters.
 */
export class ErrorLog {
  readonly #importId: string;
  #waiting: ImportIssue[] = [];

  constructor(importId: string) {
    this.#importId = importId;
  }

  async add(issue: ImportIssue): Promise<void> {
    this.#waiting.push({ ...issue, value: issue.value?.slice(0, shown).replaceAll("\u0000", "") ?? null });
    if (this.#waiting.length >= batchSize) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    await pool().query(
      `insert into import_errors (import_id, file, row, "column", value, problem, fix)
       select $1, e.* from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) e
       on conflict do nothing`,
      [
        this.#importId,
        ...(["file", "row", "column", "value", "problem", "fix"] as const).map((key) => batch.map((e) => e[key])),
      ],
    );
  }
}

import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { CopyValue } from "@/lib/server/db/copy-into";
import type { Connection } from "@/lib/server/db/transaction";
import type { Workspace } from "@/lib/server/workspace/workspace-store";

/** Says of a cell that it could not be used, while the row is kept. */
export type Warn = (column: string, value: string, problem: string, fix: string) => void;

/** What applying a file came to. `days`: the days whose rollups it touched. */
export type Applied = {
  added: number;
  updated: number;
  refused: number;
  changed: boolean;
  days: Day[];
  warnings: string[];
};

export type FileContext = { connection: Connection; workspace: Workspace; importId: string; file: string };

/**
 * How one of the four files becomes records: rows are copied into the temporary table `staged` (first column `row`, the
 * line of the file), then applied to the real tables as sets. The connection's time zone is the retailer's, so that
 * dates and times without a zone are local and `moment::date` is the retailer's day.
 */
export type FileImport<Row> = {
  /** Columns of `staged` after `row`: name and type. */
  staged: Record<string, string>;
  /** Values in the order of `staged`. */
  toValues: (row: Row, workspace: Workspace, warn: Warn) => CopyValue[];
  apply: (context: FileContext) => Promise<Applied>;
};

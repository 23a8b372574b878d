import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type ChangeWorkspace, type WorkspaceSettings, workspaceSchema } from "@/lib/contracts/workspace";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";

const columns = "name, time_zone, currency, language, phone_country, allowed_origins, requests_per_minute";

async function read(connection: Pick<Connection, "query">, lock = ""): Promise<WorkspaceSettings> {
  const { rows } = await connection.query(`select ${columns} from workspace where id = 1 ${lock}`);
  if (!rows[0]) throw new AppError("internal", "This database has no workspace.");
  return workspaceSchema.parse(rows[0]);
}

export async function findSettings(): Promise<WorkspaceSettings> {
  return read(pool());
}

/** Writes what is given; `check` sees the settings as they are, with the row locked, and may throw. */
export async function updateSettings(
  actor: Actor,
  change: ChangeWorkspace,
  check: (present: WorkspaceSettings) => void,
): Promise<WorkspaceSettings> {
  return inTransaction(async (connection) => {
    check(await read(connection, "for update"));
    await connection.query(
      `update workspace set allowed_origins = coalesce($1, allowed_origins),
         requests_per_minute = coalesce($2, requests_per_minute) where id = 1`,
      [change.allowed_origins ?? null, change.requests_per_minute ?? null],
    );
    await saveAudit(connection, actor, "workspace.changed", "workspace:1", change);
    return read(connection);
  });
}

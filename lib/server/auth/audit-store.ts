import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Connection } from "@/lib/server/db/transaction";

/** Adds to the append-only audit, in the transaction of what it records; no personal words belong into `detail`. */
export async function saveAudit(
  connection: Pick<Connection, "query">,
  actor: Pick<Actor, "kind" | "id">,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await connection.query("insert into audit (at, actor, action, subject, detail) values (now(), $1, $2, $3, $4)", [
    `${actor.kind}:${actor.id}`,
    action,
    subject,
    JSON.stringify(detail),
  ]);
}

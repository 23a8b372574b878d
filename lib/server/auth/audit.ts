import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Prisma } from "@/lib/server/db/generated/client";

/** An entry for the append-only audit; write it in the transaction of what it records. */
export function auditEntry(
  actor: Pick<Actor, "kind" | "id">,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Prisma.AuditEntryCreateInput {
  return { actor: `${actor.kind}:${actor.id}`, action, subject, detail };
}

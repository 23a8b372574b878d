import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Correction, CorrectionPage } from "@/lib/contracts/correction";
import { AppError } from "@/lib/server/app-error";
import { findCorrections } from "@/lib/server/corrections/correction-store";
import { requireProfiled } from "@/lib/server/profiles/read-profiles";

/** Far more claims than a profile has. */
const most = 1000;

/**
 * What is set for a customer's claims, newest first; with `all` also what was before. The cursor is the id of the last
 * one of the page before. Throws not_found, profiling_refused, and invalid for a cursor that is none of ours.
 */
export async function listCorrections(
  actor: Actor,
  customerId: string,
  { limit, cursor, all = false }: { limit: number; cursor?: string; all?: boolean },
): Promise<CorrectionPage> {
  await requireProfiled(actor, customerId);
  if (cursor !== undefined && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
    throw new AppError("invalid", "The cursor is not one of ours.", {
      errors: [{ pointer: "cursor", message: "is not valid" }],
    });
  const rows = await findCorrections(customerId, actor.stores, { all, limit: limit + 1, after: cursor ?? null });
  const items = rows.slice(0, limit);
  return { items, next_cursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** Everything in force, newest first; nothing of a customer who refused profiling or whom the actor may not see. */
export async function listStanding(actor: Actor, customerId: string): Promise<Correction[]> {
  return findCorrections(customerId, actor.stores, { all: false, limit: most, after: null });
}

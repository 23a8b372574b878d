import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { notePageSchema } from "@/lib/contracts/operations/note-operations";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { decodePlace, toPage } from "@/lib/server/http/page-cursor";
import { findNotes, notePlaceSchema } from "@/lib/server/notes/note-store";

/**
 * The notes about a customer, newest first. They are staff's own records: those about somebody who refused profiling are
 * read too. Throws not_found for a customer the actor may not see, and invalid for a foreign cursor.
 */
export async function listNotes(
  actor: Actor,
  customerId: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<z.infer<typeof notePageSchema>> {
  const after = decodePlace(notePlaceSchema, cursor);
  await requireCustomer(actor, customerId);
  const rows = await findNotes(customerId, actor.stores, limit + 1, after);
  return toPage(rows, limit, ({ day, created_at, id }) => [day, created_at, id]);
}

import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { opportunityPageSchema } from "@/lib/contracts/operations/opportunity-operations";
import type { OpportunityQuery } from "@/lib/contracts/opportunity";
import { decodePlace, toPage } from "@/lib/server/http/page-cursor";
import { toItems } from "@/lib/server/opportunities/opportunity-dto";
import { actorId, findOpportunities, opportunityPlaceSchema } from "@/lib/server/opportunities/opportunity-store";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

/**
 * What can be done for the customers the actor may see, soonest due first: what is still to do and not yet over, unless
 * something else is asked for. Nothing about customers who refused profiling. Throws invalid for a foreign cursor and for
 * a language nobody writes.
 */
export async function listOpportunities(
  actor: Actor,
  { limit, cursor, language, mine, expired, ...filter }: OpportunityQuery,
): Promise<z.infer<typeof opportunityPageSchema>> {
  const after = decodePlace(opportunityPlaceSchema, cursor);
  const workspace = await requireWorkspace();
  const spoken = requireLanguage(language, "language", workspace);
  const owner = mine === "true" ? actorId(actor) : null;
  const asked = { ...filter, owner, expired: expired === "true", today: await today(workspace) };
  const rows = await findOpportunities(actor.stores, asked, spoken, limit + 1, after);
  const { items, next_cursor } = toPage(rows, limit, (last) => [last.due_on, last.id]);
  return { items: await toItems(items), next_cursor };
}

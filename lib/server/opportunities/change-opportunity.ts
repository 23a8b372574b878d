import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ChangeOpportunity, OpportunityItem } from "@/lib/contracts/opportunity";
import type { Language } from "@/lib/contracts/profile";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireLine, requireLines } from "@/lib/server/http/require-text";
import { opportunityTag, toItems } from "@/lib/server/opportunities/opportunity-dto";
import type { OpportunityRow } from "@/lib/server/opportunities/opportunity-sql";
import { findOpportunity, noOpportunity, updateOpportunity } from "@/lib/server/opportunities/opportunity-store";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

const longest = { note: 1000, reason: 500 };

export type TaggedOpportunity = { opportunity: OpportunityItem; etag: string };

const spoken = async (language: string | undefined): Promise<Language> =>
  requireLanguage(language, "language", await requireWorkspace());

async function tagged(row: OpportunityRow): Promise<TaggedOpportunity> {
  const [opportunity] = await toItems([row]);
  return { opportunity: opportunity!, etag: opportunityTag(row) };
}

/** One opportunity, and the tag of its state. Throws not_found, also when the customer refused profiling. */
export async function getOpportunity(actor: Actor, id: string, language?: string): Promise<TaggedOpportunity> {
  const row = await findOpportunity(actor.stores, id, await spoken(language));
  if (!row) throw noOpportunity();
  return tagged(row);
}

/**
 * Takes an opportunity (from whoever has it), closes it with its outcome, dismisses it with a reason, or gives it back:
 * open again, as if nothing had been done. Throws not_found, invalid for words that are empty or too long, and
 * precondition_failed when it changed since it was read.
 */
export async function changeOpportunity(
  actor: Actor,
  id: string,
  { status, outcome, note, reason }: ChangeOpportunity,
  ifMatch: IfMatch,
  language?: string,
): Promise<TaggedOpportunity> {
  const change = {
    status,
    outcome,
    note: note === undefined ? undefined : requireLines("/note", note, longest.note),
    reason: reason === undefined ? undefined : requireLine("/reason", reason, longest.reason),
  };
  const check = (present: OpportunityRow) => ifMatch(opportunityTag(present));
  return tagged(await updateOpportunity(actor, id, change, await spoken(language), check));
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { endCorrection } from "@/lib/server/corrections/correction-store";
import { requireClaimKey } from "@/lib/server/corrections/set-correction";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireProfiled } from "@/lib/server/profiles/read-profiles";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/**
 * Takes back what is set for a claim: later versions say again what the records say. With `restore`, what it had
 * replaced is in force again with its author and date: the way back right after an edit. Throws not_found when nothing
 * is set, or for a customer the actor may not see; profiling_refused; invalid for what is no claim key.
 */
export async function undoCorrection(
  actor: Actor,
  customerId: string,
  key: string,
  { restore = false, ifMatch = () => {} }: { restore?: boolean; ifMatch?: IfMatch } = {},
): Promise<void> {
  await requireProfiled(actor, customerId);
  requireClaimKey(key);
  const { timeZone } = await requireWorkspace();
  if (!(await endCorrection({ actor, customerId, key, restore, ifMatch }, timeZone)))
    throw new AppError("not_found", "Nothing is set for this claim.");
}

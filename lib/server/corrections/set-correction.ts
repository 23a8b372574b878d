import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { Correction, SetCorrection } from "@/lib/contracts/correction";
import type { Language } from "@/lib/contracts/profile";
import { isSentence, longestText } from "@/lib/domain/check/fit-text";
import { allowedActions } from "@/lib/domain/claims/allowed-actions";
import { placeOf } from "@/lib/domain/claims/claim-keys";
import { claimText } from "@/lib/domain/claims/claim-text";
import { saveCorrection } from "@/lib/server/corrections/correction-store";
import { invalidMember, requireFitText } from "@/lib/server/corrections/require-fit-text";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireProfiled } from "@/lib/server/profiles/read-profiles";
import { findProfile } from "@/lib/server/profiles/version-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

const longestReason = 240;

type Options = { id?: string; ifMatch?: IfMatch };
type Words = { text: string | null; language: Language | null };

/**
 * Records what the actor sets for a claim, in place of what was set before. Later versions obey; none is written here.
 * Throws not_found for a customer the actor may not see, profiling_refused, and invalid (naming the place and the fix)
 * for what is no claim key, an action that its claims do not have, or words that may not stand in a profile;
 * precondition_failed when another correction is in force than the caller read. The same `id` again changes nothing.
 */
export async function setCorrection(
  actor: Actor,
  customerId: string,
  key: string,
  { action, text, reason }: SetCorrection,
  { id = randomUUID(), ifMatch = () => {} }: Options = {},
): Promise<Correction> {
  await requireProfiled(actor, customerId);
  requireClaimKey(key);
  const { actions, why } = allowedActions(key);
  if (!actions.includes(action))
    throw invalidMember(actions.length === 0 ? "key" : "/action", `is not for this claim. ${why?.replace(/\.$/, "")}`);
  const words = await wordsFor(customerId, key, action, text);
  const because = reason === undefined ? null : requireFitText("/reason", reason, longestReason);
  const { timeZone } = await requireWorkspace();
  return saveCorrection({ id, actor, ifMatch, customerId, key, action, ...words, reason: because }, timeZone);
}

/** Throws invalid, naming it, for what is not of the grammar of claim keys. */
export function requireClaimKey(key: string): void {
  if (placeOf(key)) return;
  throw invalidMember(
    "key",
    `“${key}” is not a claim key. Take one of a profile's claims, such as style.color.oxblood`,
  );
}

async function wordsFor(
  customerId: string,
  key: string,
  action: SetCorrection["action"],
  given: string | undefined,
): Promise<Words> {
  if (action === "correct") {
    if (given === undefined) throw invalidMember("/text", "is missing: send what the claim shall say");
    const text = requireFitText("/text", given, longestText(key));
    return { text: completed(key, text), language: null };
  }
  if (action === "reject" && given !== undefined)
    throw invalidMember("/text", "is not taken with reject: leave it out, or send the action correct");
  const said = await currentWords(customerId, key);
  if (given === undefined) {
    if (action === "pin" && said.text === null)
      throw invalidMember("/text", "is missing, and the current profile says nothing under this key: send what to pin");
    return said;
  }
  const text = requireFitText("/text", given, longestText(key));
  return text === said.text ? said : { text: completed(key, text), language: null };
}

/** A sentence in running text ends like one. */
function completed(key: string, text: string): string {
  return !isSentence(key) || /[.!?…][”"’)]?$/.test(text) || text.length >= longestText(key) ? text : `${text}.`;
}

/** What the current profile says under the key; the language is that of the engine's words, null for a person's. */
async function currentWords(customerId: string, key: string): Promise<Words> {
  const profile = await findProfile(customerId, "current", "en");
  const claim = profile?.claims.find((candidate) => candidate.key === key);
  if (!profile || !claim) return { text: null, language: null };
  return {
    text: claimText(profile.profile, claim),
    language: claim.status === "corrected" ? null : profile.language,
  };
}

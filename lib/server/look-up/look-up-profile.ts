import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { DocumentedProfile, DocumentedQuery, LookUp } from "@/lib/contracts/documented";
import { documentedContent } from "@/lib/domain/documented/documented-content";
import { AppError } from "@/lib/server/app-error";
import { normalizeDocument, normalizeEmail, normalizePhone } from "@/lib/server/customers/normalize-identifier";
import { findByIdentifier } from "@/lib/server/look-up/look-up-store";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCurrentProfile } from "@/lib/server/profiles/read-profiles";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/**
 * The documented look-up: the customer's profile under the documented keys. A customer without one gets one written by the
 * built-in engine; with `refresh` a new version is written first. Throws not_found for nobody and for an identifier that is
 * none, conflict where several customers share one (whose profile it should be nobody can tell), profiling_refused,
 * too_little_data.
 */
export async function lookUpProfile(
  actor: Actor,
  by: LookUp,
  given: string,
  { lang, refresh }: DocumentedQuery,
): Promise<DocumentedProfile> {
  const id = await findCustomerId(actor, by, given);
  const before = refresh === "true" ? null : await getCurrentProfile(actor, id, lang);
  const first = refresh === "true" ? undefined : firstVersionId(id);
  const profile = before ?? (await generateProfile(actor, id, { language: lang, id: first }));
  const content = lang === "en" ? profile.profile : documentedContent(profile.profile);
  return { userProfileId: profile.customer_id, profile: content };
}

async function findCustomerId(actor: Actor, by: LookUp, given: string): Promise<string> {
  if (by === "user-profile-id") return given;
  const value = await normalize(by, given);
  const found = value === null ? [] : await findByIdentifier(actor.stores, by, value);
  if (found.length > 1)
    throw new AppError("conflict", `More than one customer has this ${by}. Look the customer up by userProfileId`);
  if (!found[0]) throw new AppError("not_found", "There is no such customer.");
  return found[0];
}

async function normalize(by: Exclude<LookUp, "user-profile-id">, given: string): Promise<string | null> {
  if (by === "email") return normalizeEmail(given);
  if (by === "document") return normalizeDocument(given);
  return normalizePhone(given, (await requireWorkspace()).phoneCountry);
}

/** Clients that ask for the same missing profile at once get one version between them: its id follows from the customer's. */
function firstVersionId(customerId: string): string {
  const hex = createHash("sha256").update(`first profile of ${customerId}`).digest("hex");
  // The shape of a UUID of version 8: made by a rule of our own (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

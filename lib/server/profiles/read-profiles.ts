import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer } from "@/lib/contracts/customer";
import type { Profile } from "@/lib/contracts/profile";
import { type ProfileVersion, versionSchema } from "@/lib/contracts/profile-version";
import { AppError } from "@/lib/server/app-error";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { findProfile, findVersions, readCurrent } from "@/lib/server/profiles/version-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/** The customer, if the actor may see them and they did not refuse profiling. Throws not_found, profiling_refused. */
export async function requireProfiled(actor: Actor, customerId: string): Promise<Customer> {
  const customer = await requireCustomer(actor, customerId);
  if (customer.profiling_refused) throw new AppError("profiling_refused", "This customer refused profiling.");
  return customer;
}

/** The version that counts today, or null when none was written yet. */
export async function getCurrentProfile(actor: Actor, customerId: string, language?: string): Promise<Profile | null> {
  const asked = language === undefined ? null : requireLanguage(language, "language", { language });
  const read = await readCurrent(customerId, actor.stores, asked);
  if (!read) throw new AppError("not_found", "There is no such customer.");
  if (read.refused) throw new AppError("profiling_refused", "This customer refused profiling.");
  return read.profile;
}

export async function getProfileVersion(
  actor: Actor,
  customerId: string,
  version: number,
  language?: string,
): Promise<Profile | null> {
  await requireProfiled(actor, customerId);
  return findProfile(customerId, version, requireLanguage(language, "language", await requireWorkspace()));
}

/** Versions newest first; the cursor is the last version of the page before. */
export async function listProfileVersions(
  actor: Actor,
  customerId: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: ProfileVersion[]; next_cursor: string | null }> {
  await requireProfiled(actor, customerId);
  const before = cursor === undefined ? null : Number(cursor);
  if (before !== null && !versionSchema.safeParse(before).success)
    throw new AppError("invalid", "The cursor is not one of ours.", {
      errors: [{ pointer: "cursor", message: "is not valid" }],
    });
  const rows = await findVersions(customerId, limit + 1, before);
  const items = rows.slice(0, limit);
  return { items, next_cursor: rows.length > limit ? String(items.at(-1)!.version) : null };
}

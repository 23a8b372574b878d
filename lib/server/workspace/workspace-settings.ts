import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { ChangeWorkspace, WorkspaceSettings } from "@/lib/contracts/workspace";
import { etagOf } from "@/lib/server/http/answer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { findSettings, updateSettings } from "@/lib/server/workspace/settings-store";

export type Settings = { settings: WorkspaceSettings; etag: string };

/** What an admin may see of the house's settings, and the tag of their state. */
export async function getSettings(): Promise<Settings> {
  const settings = await findSettings();
  return { settings, etag: etagOf(settings) };
}

/** Changes what is given and leaves the rest. Throws precondition_failed when the settings changed since they were read. */
export async function changeSettings(actor: Actor, change: ChangeWorkspace, ifMatch: IfMatch): Promise<Settings> {
  const settings = await updateSettings(actor, change, (present) => ifMatch(etagOf(present)));
  return { settings, etag: etagOf(settings) };
}

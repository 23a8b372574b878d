import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type ChangeEngine, type EngineSettings, engineSettingsSchema } from "@/lib/contracts/engine";
import { invalidAt } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { seal } from "@/lib/server/crypto/seal";
import { inTransaction } from "@/lib/server/db/transaction";
import { namedEngine, openai } from "@/lib/server/engine/active-engine";
import {
  type EngineRow,
  keyPlace,
  lockEngine,
  readEngine,
  readNow,
  writeEngine,
} from "@/lib/server/engine/engine-store";
import { requireModelUrl } from "@/lib/server/engine/require-model-url";
import { etagOf } from "@/lib/server/http/answer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { isLinkLocal } from "@/lib/server/http/outbound-allowlist";

export type Tagged = { engine: EngineSettings; etag: string };

function tagged(row: EngineRow): Tagged {
  const engine = engineSettingsSchema.parse({
    ...row,
    ...namedEngine(row),
    key_set_at: row.key_set_at?.toISOString() ?? null,
  });
  return { engine, etag: etagOf(engine) };
}

/** The settings of the language model, without its key, and the tag of their state. */
export async function getEngine(): Promise<Tagged> {
  return tagged(await readEngine());
}

/**
 * Changes what is given and leaves the rest. Another address clears the key, unless a new one comes along; without a model
 * nothing of the connection stays. Throws precondition_failed when the settings changed since they were read, invalid for
 * an address that may not be called and for a budget without prices.
 */
export async function changeEngine(actor: Actor, change: ChangeEngine, ifMatch: IfMatch): Promise<Tagged> {
  return inTransaction(async (connection) => {
    const present = await lockEngine(connection);
    ifMatch(tagged(present).etag);
    const next = await changed(present, change, await readNow(connection));
    await writeEngine(connection, next);
    await saveAudit(connection, actor, "engine.changed", "engine:1", recorded(present, next, change));
    return tagged(next);
  });
}

async function changed(present: EngineRow, change: ChangeEngine, now: Date): Promise<EngineRow> {
  const { api_key, ...rest } = change;
  const next: EngineRow = { ...present, ...rest };
  const link = next.allowed_hosts.find((entry) => isLinkLocal(entry.split("/")[0]!));
  if (link !== undefined)
    throw invalidAt("/allowed_hosts", `may not hold ${link}: machines keep their own credentials at such addresses`);
  if (next.daily_budget !== null && next.prices === null)
    throw invalidAt("/daily_budget", "needs the prices of tokens: without them nobody knows what is spent");
  if (next.model === null) {
    if (change.base_url || api_key)
      throw invalidAt("/model", "is missing: name the model that is to be asked at this address");
    return { ...next, base_url: null, api_key: null, key_set_at: null };
  }
  const url = next.base_url && requireModelUrl(next.base_url, next.allowed_hosts);
  // Written out or left out, it is the same address, and the key stays.
  next.base_url = url === openai ? null : url;
  if (typeof api_key === "string") return { ...next, api_key: await seal(api_key, keyPlace), key_set_at: now };
  // A key is for the address it was given for: it must not be sent to another.
  const keeps = api_key === undefined && next.base_url === present.base_url;
  return keeps ? next : { ...next, api_key: null, key_set_at: null };
}

/** What the audit keeps: everything but the key, of which it only says what became of it. */
function recorded(present: EngineRow, next: EngineRow, { api_key, ...rest }: ChangeEngine) {
  if (typeof api_key === "string") return { ...rest, api_key: "set" };
  return present.api_key !== null && next.api_key === null ? { ...rest, api_key: "cleared" } : rest;
}

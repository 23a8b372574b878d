import "server-only";
import type { EngineVoice, Prices } from "@/lib/contracts/engine";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { unseal } from "@/lib/server/crypto/seal";
import { type EngineRow, keyPlace, readEngine } from "@/lib/server/engine/engine-store";
import { env } from "@/lib/server/env";
import { hostOf } from "@/lib/server/http/outbound-allowlist";
import type { ModelConnection } from "@/lib/server/model/connect";

/** A language model that can be asked, with what the house set for it. */
export type ActiveEngine = ModelConnection & {
  /** Which language it writes when none is asked for; null: the house's. */
  language: Language | null;
  voice: EngineVoice;
  currency: string;
  prices: Prices | null;
  /** Of a day of the house, in that currency; null: without limit. */
  dailyBudget: number | null;
};

export type Source = "settings" | "environment" | "none";

/** Where a model is that no address is named for. */
export const openai = "https://api.openai.com/v1";

/** Who names the model in force, and where it is: the settings go before the environment. Without its key. */
export function namedEngine(row: EngineRow): {
  source: Source;
  in_force: (Pick<ModelConnection, "model" | "protocol"> & { base_url: string; has_key: boolean }) | null;
} {
  const { base_url, model, protocol, api_key } = row;
  if (model !== null)
    return {
      source: "settings",
      in_force: { base_url: base_url ?? openai, model, protocol, has_key: api_key !== null },
    };
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_PROTOCOL } = env();
  if (OPENAI_MODEL === undefined) return { source: "none", in_force: null };
  return {
    source: "environment",
    in_force: {
      base_url: (OPENAI_BASE_URL ?? openai).replace(/\/+$/, ""),
      model: OPENAI_MODEL,
      protocol: OPENAI_PROTOCOL,
      has_key: OPENAI_API_KEY !== undefined,
    },
  };
}

/** The name of the model in force, for whoever may have it write; null when there is none. */
export async function findModelName(): Promise<string | null> {
  return namedEngine(await readEngine()).in_force?.model ?? null;
}

/**
 * The model that the settings name, else the environment; null when neither does. A key goes only to the address it was
 * set with. Throws engine_not_configured when the key cannot be read any more.
 */
export async function findActiveEngine(): Promise<ActiveEngine | null> {
  const row = await readEngine();
  const { source, in_force } = namedEngine(row);
  if (in_force === null) return null;
  const { base_url: baseUrl, model, protocol } = in_force;
  const { allowed_hosts, language, voice, currency, prices, daily_budget: dailyBudget } = row;
  const own = source === "settings";
  const apiKey = own ? await readKey(row) : (env().OPENAI_API_KEY ?? null);
  // What the environment names, whoever runs the service has allowed.
  const allowedHosts = own ? allowed_hosts : [hostOf(new URL(baseUrl))];
  return { baseUrl, model, protocol, apiKey, allowedHosts, language, voice, currency, prices, dailyBudget };
}

async function readKey({ api_key }: EngineRow): Promise<string | null> {
  if (api_key === null) return null;
  return unseal(api_key, keyPlace).catch((cause: unknown) => {
    throw new AppError(
      "engine_not_configured",
      "The language model's key cannot be read: the service's secret has changed since it was set. Set it again under Settings, Engine.",
      { cause },
    );
  });
}

/** The language model in force. Throws engine_not_configured when there is none. */
export async function requireEngine(): Promise<ActiveEngine> {
  const engine = await findActiveEngine();
  if (!engine) throw new AppError("engine_not_configured", "No language model is configured. Use the built-in engine.");
  return engine;
}

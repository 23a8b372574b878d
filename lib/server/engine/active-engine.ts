import "server-only";
import type { EnginePrices, EngineVoice } from "@/lib/contracts/engine";
import type { Money } from "@/lib/contracts/money";
import type { Language } from "@/lib/contracts/profile";
import { env } from "@/lib/server/env";
import type { ModelConnection } from "@/lib/server/model/connect";

/** A language model that can be asked, with what the house set for it. */
export type ActiveEngine = ModelConnection & {
  /** Which language it writes when none is asked for; null: the house's. */
  language: Language | null;
  voice: EngineVoice;
  prices: EnginePrices | null;
  dailyBudget: Money | null;
};

const openai = "https://api.openai.com/v1";

/** The engine that the settings or the environment name; null when neither does. */
export async function findActiveEngine(): Promise<ActiveEngine | null> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_PROTOCOL } = env();
  if (OPENAI_MODEL === undefined) return null;
  return {
    baseUrl: OPENAI_BASE_URL ?? openai,
    model: OPENAI_MODEL,
    protocol: OPENAI_PROTOCOL,
    apiKey: OPENAI_API_KEY ?? null,
    allowedHosts: [],
    language: null,
    voice: { tone: "", banned_words: [], banned_claims: [] },
    prices: null,
    dailyBudget: null,
  };
}

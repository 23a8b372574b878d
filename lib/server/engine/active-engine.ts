import "server-only";
import type { EngineVoice } from "@/lib/contracts/engine";
import type { Language } from "@/lib/contracts/profile";
import { env } from "@/lib/server/env";
import type { ModelConnection } from "@/lib/server/model/connect";

/** A language model that can be asked, with what the house set for it. */
export type ActiveEngine = ModelConnection & {
  /** Which language it writes when none is asked for; null: the house's. */
  language: Language | null;
  voice: EngineVoice;
};

const openai = "https://api.openai.com/v1";

/** The engine that the environment names; null when it names none. */
export async function findActiveEngine(): Promise<ActiveEngine | null> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_PROTOCOL } = env();
  if (OPENAI_MODEL === undefined) return null;
  return {
    baseUrl: OPENAI_BASE_URL ?? openai,
    model: OPENAI_MODEL,
    protocol: OPENAI_PROTOCOL,
    apiKey: OPENAI_API_KEY ?? null,
    language: null,
    voice: { tone: "", banned_words: [], banned_claims: [] },
  };
}

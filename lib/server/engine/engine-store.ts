import "server-only";
import type { EngineVoice, Prices, Protocol } from "@/lib/contracts/engine";
import type { Language } from "@/lib/contracts/profile";
import { pool } from "@/lib/server/db/client";
import type { Connection } from "@/lib/server/db/transaction";

/** What the house set, as it is kept. */
export type EngineRow = {
  base_url: string | null;
  model: string | null;
  protocol: Protocol;
  /** Sealed. */
  api_key: string | null;
  key_set_at: Date | null;
  allowed_hosts: string[];
  language: Language | null;
  voice: EngineVoice;
  currency: string;
  prices: Prices | null;
  daily_budget: number | null;
};

type Flat = Omit<EngineRow, "voice" | "prices"> &
  EngineVoice & { input_price: number | null; output_price: number | null };

/** Where the sealed key is at home. */
export const keyPlace = "engine_settings/1/api_key";

/** Until somebody changes something there is no row: this is what holds then. */
const unset: EngineRow = {
  base_url: null,
  model: null,
  protocol: "responses",
  api_key: null,
  key_set_at: null,
  allowed_hosts: [],
  language: null,
  voice: { tone: "", banned_words: [], banned_claims: [] },
  currency: "USD",
  prices: null,
  daily_budget: null,
};

export async function readEngine(connection: Pick<Connection, "query"> = pool()): Promise<EngineRow> {
  const { rows } = await connection.query<Flat>(
    `select base_url, model, protocol, api_key, key_set_at, allowed_hosts, language, tone, banned_words, banned_claims, currency,
       input_price, output_price, daily_budget
     from engine_settings where id = 1`,
  );
  if (!rows[0]) return unset;
  const { tone, banned_words, banned_claims, input_price, output_price, ...row } = rows[0];
  const prices = input_price === null || output_price === null ? null : { input: input_price, output: output_price };
  return { ...row, voice: { tone, banned_words, banned_claims }, prices };
}

/** The settings, which stay as they are until the transaction ends. */
export async function lockEngine(connection: Connection): Promise<EngineRow> {
  await connection.query("insert into engine_settings (id) values (1) on conflict do nothing");
  await connection.query("select from engine_settings where id = 1 for update");
  return readEngine(connection);
}

/** The time by the database's clock, as of all that is kept. */
export async function readNow(connection: Connection): Promise<Date> {
  return (await connection.query<{ now: Date }>("select now() as now")).rows[0]!.now;
}

/** Writes the settings whole. Lock them first. */
export async function writeEngine(connection: Connection, row: EngineRow): Promise<void> {
  const { voice, prices } = row;
  await connection.query(
    `update engine_settings set base_url = $1, model = $2, protocol = $3, api_key = $4, key_set_at = $5, allowed_hosts = $6,
       language = $7, tone = $8, banned_words = $9, banned_claims = $10, currency = $11, input_price = $12,
       output_price = $13, daily_budget = $14
     where id = 1`,
    [
      row.base_url,
      row.model,
      row.protocol,
      row.api_key,
      row.key_set_at,
      row.allowed_hosts,
      row.language,
      voice.tone,
      voice.banned_words,
      voice.banned_claims,
      row.currency,
      prices?.input ?? null,
      prices?.output ?? null,
      row.daily_budget,
    ],
  );
}

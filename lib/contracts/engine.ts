import { z } from "zod";
import { moneySchema } from "@/lib/contracts/money";
import { languageSchema } from "@/lib/contracts/profile";

export const protocolSchema = z
  .enum(["responses", "chat"])
  .describe("Which of OpenAI's two protocols the endpoint speaks: responses or chat completions");

const decimal = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, "must be a decimal number such as 1.25")
  .describe("Decimal number as text");

/** Per million tokens, as providers list them. */
export const enginePricesSchema = z.object({
  input: decimal.describe("For a million tokens of input"),
  output: decimal.describe("For a million tokens of output"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe("ISO 4217 code"),
});

/** How the house speaks: told to the model, and held against what it writes. */
export const engineVoiceSchema = z.object({
  tone: z.string().trim().max(500).describe("In a few words: warm, never pushing, British spelling"),
  banned_words: z.array(z.string().trim().min(2).max(40)).max(100).describe("Words that no text may hold"),
  banned_claims: z.array(z.string().trim().min(3).max(120)).max(50).describe("Phrases that no text may hold"),
});

export const houseEngineSchema = z.object({
  source: z
    .enum(["none", "settings", "environment"])
    .describe("Where the connection comes from; none: profiles are written by the built-in engine only"),
  base_url: z.string().nullable().describe("Where an OpenAI-compatible API is served, with its /v1"),
  model: z.string().nullable(),
  protocol: protocolSchema,
  key_hint: z.string().nullable().describe("The last characters of the key; the key itself is never shown again"),
  language: languageSchema
    .nullable()
    .describe("Which language the model writes when none is asked for; null: the house's"),
  prices: enginePricesSchema.nullable().describe("Null: unknown, so that costs are not counted"),
  daily_budget: moneySchema
    .nullable()
    .describe("No call is made that could cost more than is left of it; null: no limit"),
  voice: engineVoiceSchema,
  allowed_hosts: z.array(z.string()).describe("Hosts that are not public and may be called all the same"),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type EnginePrices = z.infer<typeof enginePricesSchema>;
export type EngineVoice = z.infer<typeof engineVoiceSchema>;
export type HouseEngine = z.infer<typeof houseEngineSchema>;

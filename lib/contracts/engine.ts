import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { moneySchema } from "@/lib/contracts/money";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import { languageSchema } from "@/lib/contracts/profile";

export const protocolSchema = z
  .enum(["responses", "chat"])
  .describe("Which of OpenAI's two protocols the endpoint speaks: responses or chat completions");

const word = z
  .string()
  .trim()
  .min(2, "has fewer than two letters")
  .max(40, "has more than 40 characters: phrases belong to the banned claims");
const claim = z
  .string()
  .trim()
  .min(3, "has fewer than three characters")
  .max(120, "has more than 120 characters: name its core");

/** How the house speaks: told to the model, and held against what it writes. */
export const engineVoiceSchema = z.object({
  tone: z
    .string()
    .trim()
    .max(500, "has more than 500 characters")
    .describe("In a few words: warm, never pushing, British spelling"),
  banned_words: z
    .array(word)
    .max(100, "are more than 100")
    .describe("Words that no profile may hold, whoever writes it"),
  banned_claims: z
    .array(claim)
    .max(50, "are more than 50")
    .describe("Phrases that no profile may hold, whoever writes it"),
});

/** Of a million tokens, in the currency that the provider bills in. */
const price = z
  .number({ error: "is not a number" })
  .min(0, "is less than nothing")
  .max(100_000, "is more than 100,000 for a million tokens")
  .describe("Of a million tokens");
export const pricesSchema = z.object({ input: price, output: price });

const hostEntry = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.hostname()], {
      error: "is not a host name, an IP address or a range such as 10.1.0.0/16",
    }),
  );

const connectionSchema = z.object({
  base_url: z.string().describe("Where the model is served, to which /responses or /chat/completions is added"),
  model: z.string().describe("The model's name, as the server knows it"),
  protocol: protocolSchema,
});

export const engineSettingsSchema = z.object({
  source: z
    .enum(["settings", "environment", "none"])
    .describe("Who names the language model in force: these settings go before the environment"),
  in_force: connectionSchema
    .extend({ has_key: z.boolean().describe("Whether a key is sent to it") })
    .nullable()
    .describe("The language model that writes; null: there is none, and the built-in engine writes all"),
  base_url: connectionSchema.shape.base_url.nullable().describe("Null: https://api.openai.com/v1"),
  model: connectionSchema.shape.model.nullable().describe("Null: these settings name no model"),
  protocol: protocolSchema,
  key_set_at: z.iso.datetime().nullable().describe("When the key was set, which is never shown; null: there is none"),
  allowed_hosts: z.array(z.string()).describe("Hosts, addresses and ranges of the house's own network it may be at"),
  language: languageSchema.nullable().describe("What it writes when no language is asked for; null: the house's"),
  voice: engineVoiceSchema,
  currency: z.string().describe("ISO 4217: what the provider bills in"),
  prices: pricesSchema.nullable().describe("Null: what the model costs is not known"),
  daily_budget: z.number().nullable().describe("Of a day of the house, in that currency; null: without limit"),
});

export const changeEngineBody = z.object({
  base_url: z
    .string()
    .trim()
    .min(1, "is empty")
    .max(2000, "has more than 2,000 characters")
    .nullable()
    .optional()
    .describe("Null: https://api.openai.com/v1. Another one clears the key, unless a new one comes along"),
  model: z
    .string()
    .trim()
    .min(1, "is empty")
    .max(200, "has more than 200 characters")
    .nullable()
    .optional()
    .describe("As the server knows it; null removes the whole connection, its key included"),
  protocol: protocolSchema.optional(),
  api_key: z
    .string()
    .trim()
    .min(1, "is empty")
    .max(1000, "has more than 1,000 characters")
    .regex(/^[\x21-\x7e]*$/, "holds a character that no key has: copy it again")
    .nullable()
    .optional()
    .describe("Kept encrypted and never shown again; null clears it"),
  allowed_hosts: z
    .array(hostEntry)
    .max(20, "are more than 20")
    .transform((hosts) => [...new Set(hosts)])
    .optional()
    .describe("Hosts, addresses and ranges of the house's own network it may be at: replaces the list"),
  language: languageSchema
    .nullable()
    .optional()
    .describe("What it writes when no language is asked for; null: the house's"),
  voice: engineVoiceSchema.optional().describe("How the house speaks, whole"),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "is not a currency code of three letters such as USD")
    .optional()
    .describe("ISO 4217: what the provider bills in"),
  prices: pricesSchema.nullable().optional().describe("Null: what the model costs is not known"),
  daily_budget: z
    .number({ error: "is not a number" })
    .positive("is not more than nothing: leave it empty for no limit")
    .max(1_000_000, "is more than 1,000,000")
    .nullable()
    .optional()
    .describe("Needs prices: without them nobody knows what is spent"),
});

/** What became of a question as small as can be. */
export const engineTestSchema = z.object({
  ok: z.boolean(),
  model: z.string(),
  ms: z.number().int().describe("Until the whole answer was there, or the failure"),
  first_ms: z.number().int().nullable().describe("Until its first part was there"),
  structured: z
    .enum(["schema", "asked", "none"])
    .nullable()
    .describe(
      "schema: the server takes a JSON schema and keeps to it. asked: it takes none, and the answer is of the form that was asked for in words. none: the answer cannot be read. Null: no answer",
    ),
  problem: z
    .object({ code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]), detail: z.string() })
    .nullable()
    .describe("What went wrong"),
});

/** What one model took on one day of the house. */
export const daySpendingSchema = z.object({
  day: daySchema,
  base_url: z.string(),
  model: z.string(),
  calls: z.number().int(),
  input_tokens: z.number().int(),
  output_tokens: z.number().int(),
  cost: moneySchema.nullable().describe("Null: of some of it no price was known"),
});

export const engineSpendingSchema = z.object({
  today: z.object({
    day: daySchema,
    spent: moneySchema,
    reserved: moneySchema.describe("Of calls that are under way: the most they can come to"),
    unsettled: moneySchema.describe(
      "Of calls whose end nobody saw, as a worker was killed: the most they can have cost",
    ),
    budget: moneySchema.nullable(),
  }),
  items: z.array(daySpendingSchema).describe("Newest day first"),
});

export const spendingQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).describe("How many days back, today included"),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type EngineVoice = z.infer<typeof engineVoiceSchema>;
export type Prices = z.infer<typeof pricesSchema>;
export type EngineSettings = z.infer<typeof engineSettingsSchema>;
export type ChangeEngine = z.infer<typeof changeEngineBody>;
export type EngineTest = z.infer<typeof engineTestSchema>;
export type DaySpending = z.infer<typeof daySpendingSchema>;
export type EngineSpending = z.infer<typeof engineSpendingSchema>;

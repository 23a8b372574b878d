import { z } from "zod";
import { daySchema } from "./day";
import { moneySchema } from "./money";
import { signalsSchema } from "./signals";

export const languageSchema = z.enum(["en", "pt-BR"]);

/** The five sections, field for field as the service documents them. */
export const profileContentSchema = z.object({
  customer_profile: z.object({
    general_description: z.string().describe("Who the customer is, as far as purchases and browsing show it"),
    general_style: z.string().describe("How the customer dresses: colours, cuts, formality, materials"),
  }),
  relevant_occasions: z.array(
    z.object({
      occasion: z.string(),
      persona_on_occasion: z.string().describe("How the customer dresses for it"),
      look_suggestion: z.array(z.string()).describe("One piece a line"),
    }),
  ),
  marketing_brief: z.object({
    tone_of_voice: z.array(z.string()),
    visual_direction: z.array(z.string()),
    campaign_guidance: z.array(z.string()),
  }),
  content_hooks: z.array(z.string()),
  current_purchase_moment: z.object({
    recent_browsing: z.array(z.string()).describe("A line a day, the last 14 days up to as_of, newest first"),
    moment_summary: z.string(),
    relationship_with_history: z.string(),
    new_behavior: z.boolean().describe("Set by a statistical test, never by a writer"),
    opportunities: z.array(z.string()),
  }),
});

export const evidenceRefSchema = z.object({
  type: z.enum(["purchase_line", "event", "product", "declared", "note", "correction"]),
  id: z.string(),
});

export const evidenceSchema = z.object({
  id: z.string().describe("e1, e2, ... in the order of the evidence list"),
  kind: z
    .string()
    .describe(
      "share, count, rhythm, price, size, occasion, change, browsing, look, opportunity, declared, note, correction, disagreement, coverage",
    ),
  statement: z.string().describe("The fact, computed in code, in English"),
  refs: z.array(evidenceRefSchema).describe("What it rests on; empty only for kind coverage (an absence)"),
  n: z.number().int().nonnegative().describe("How many records the fact counts; may exceed the refs listed"),
});

export const claimSchema = z.object({
  key: z.string().describe("Stable over versions, languages and engines; corrections attach to it"),
  path: z.string().describe("JSON pointer into the profile"),
  start: z.number().int().nonnegative().describe("Offset of the first character in the string at path"),
  end: z.number().int().nonnegative().describe("Offset after the last character"),
  evidence: z.array(z.string()).describe("Ids of evidence"),
  support: z.number().int().nonnegative().describe("How many purchases and views it rests on"),
  confidence: z.number().min(0).max(1),
  status: z.enum(["supported", "corrected", "pinned"]),
  contested: z.boolean().describe("True when later evidence disagrees with a correction"),
});

export const lookPieceSchema = z.object({
  slot: z.string(),
  product_id: z.string().nullable().describe("Null: nothing fills the slot, why says so"),
  owned: z.boolean(),
  in_stock: z.boolean().nullable().describe("Null: unknown, and always null for a past as_of"),
  size: z.string().nullable(),
  price: moneySchema.nullable(),
  why: z.string(),
});

export const lookSchema = z.object({
  occasion: z.string(),
  anchor_line_id: z.string().nullable().describe("The owned piece the look is built on"),
  pieces: z.array(lookPieceSchema),
});

export const coverageSchema = z.object({
  orders: z.number().int(),
  items: z.number().int().describe("Purchase lines"),
  events: z.number().int(),
  first_at: daySchema.nullable(),
  last_at: daySchema.nullable(),
});

export const confidenceSchema = z.object({
  overall: z.number().min(0).max(1),
  customer_profile: z.number().min(0).max(1),
  relevant_occasions: z.number().min(0).max(1),
  marketing_brief: z.number().min(0).max(1),
  content_hooks: z.number().min(0).max(1),
  current_purchase_moment: z.number().min(0).max(1),
});

export const engineSchema = z.object({
  name: z.enum(["built-in", "language-model"]),
  version: z.string(),
  model: z.string().nullable(),
  prompt_version: z.string().nullable(),
});

export const opportunitySchema = z.object({
  key: z.string().describe("Stable over versions: trigger and subject"),
  trigger: z.enum([
    "new_behavior",
    "explores_category",
    "abandoned_cart",
    "overdue",
    "usual_month",
    "completes_purchase",
    "low_stock",
    "price_drop",
    "viewed_repeatedly",
    "appointment",
  ]),
  action: z.string().describe("What to do, one sentence in the imperative"),
  reason: z.string(),
  evidence: z.array(z.string()),
  product_ids: z.array(z.string()),
  due_on: daySchema,
  expires_on: daySchema,
});

export const fallbackSchema = z.object({
  passage: z
    .string()
    .describe(
      "The paragraph or list, as a JSON pointer into the profile; an occasion by its name instead of its place",
    ),
  reasons: z.array(z.string()).describe("Key and reason of each statement that the model did not get right"),
});

export const profileSchema = z.object({
  id: z.string(),
  customer_id: z.string(),
  version: z.number().int().positive(),
  current: z.boolean().describe("Whether it is the version that counts today"),
  generated_at: z.iso.datetime(),
  as_of: daySchema,
  language: languageSchema,
  engine: engineSchema,
  taxonomy_version: z.string(),
  population: z.string().describe("Id of the population snapshot"),
  coverage: coverageSchema,
  confidence: confidenceSchema,
  fingerprint: z.string().describe("Hash of all inputs"),
  profile: profileContentSchema,
  evidence: z.array(evidenceSchema),
  claims: z.array(claimSchema),
  signals: signalsSchema,
  looks: z.array(lookSchema),
  opportunities: z.array(opportunitySchema),
  replaced: z.array(z.string()).describe("Keys of statements that the check refused and that are therefore left out"),
  by_model: z
    .array(z.string())
    .default([])
    .describe("Keys of claims in the language model's words; all others are the built-in engine's, or a colleague's"),
  fallbacks: z
    .array(fallbackSchema)
    .default([])
    .describe("Passages that the model did not get right, and that are therefore in the built-in engine's words"),
  contested: z
    .array(z.string())
    .describe(
      "Keys of corrections, pins and rejections that newer records disagree with: they are obeyed all the same",
    ),
  usage: z.object({
    input_tokens: z.number().int(),
    output_tokens: z.number().int(),
    cost: moneySchema.nullable(),
    ms: z.number().int(),
  }),
});

export type Language = z.infer<typeof languageSchema>;
export type ProfileContent = z.infer<typeof profileContentSchema>;
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Fallback = z.infer<typeof fallbackSchema>;
export type Look = z.infer<typeof lookSchema>;
export type LookPiece = z.infer<typeof lookPieceSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type Opportunity = z.infer<typeof opportunitySchema>;
export type Profile = z.infer<typeof profileSchema>;

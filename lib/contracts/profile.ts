import { z } from "zod";

/** A date in the retailer's time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().describe("A date in the retailer's time zone, YYYY-MM-DD");

/** Money is a decimal string with its currency; amounts of two currencies are never added. */
export const moneySchema = z.object({
  amount: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .describe("Decimal number as text"),
  currency: z.string().describe("ISO 4217 code"),
});

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

const attributeSignalSchema = z.object({
  value: z.string(),
  share: z
    .number()
    .describe(
      "Share of the customer's kept pieces: a day of n weighs as the root of n, half after a year; shrunk towards all",
    ),
  population_share: z.number().describe("Share of all customers' pieces"),
  lift: z.number().describe("share / population_share: how many times as often as others, as far as it will last"),
  n: z.number().int().describe("Pieces, returns left out"),
  days: z.number().int().describe("Different days they were bought on"),
  strength: z
    .enum(["distinctive", "tends", "common"])
    .describe(
      "distinctive may be called a preference (a habit of a customer with a taste), tends a tendency, common says nothing",
    ),
});

const predictionSchema = z.object({ value: z.string(), probability: z.number() });

export const changeReasonSchema = z.object({
  attribute: z
    .string()
    .describe("category, type, color, pattern, material, price_band, department, formality or occasion"),
  value: z.string().describe("The value that gained most"),
  before: z.number().describe("Share in the baseline"),
  after: z.number().describe("Share in the recent window"),
  population: z.number().describe("Share among all customers in the last 56 days"),
  score: z.number().describe("What the attribute adds to the score of the change"),
  certainty: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      "How sure it is that this value gained: one minus the chance that a customer with the habits of the baseline shows it this often in a window of this length, corrected for the number of values looked at. Absent from versions written before it existed",
    ),
});

export const rivalExplanationSchema = z.object({
  kind: z.enum(["gift", "season", "new_size"]),
  verdict: z.enum(["likely", "in_part", "unlikely", "unknown"]),
  reason: z.string(),
});

export const signalsSchema = z.object({
  departments: z.array(attributeSignalSchema),
  categories: z.array(attributeSignalSchema),
  types: z.array(attributeSignalSchema),
  colors: z.array(attributeSignalSchema),
  patterns: z.array(attributeSignalSchema),
  materials: z.array(attributeSignalSchema),
  seasons: z.array(attributeSignalSchema),
  formality: z.object({ mean: z.number().nullable(), population_mean: z.number().nullable(), n: z.number().int() }),
  price: z.object({
    currency: z.string().nullable(),
    median: z.string().nullable(),
    low: z.string().nullable().describe("10th percentile of unit prices"),
    high: z.string().nullable().describe("90th percentile"),
    reduced_share: z
      .number()
      .nullable()
      .describe("Share of pieces bought below their list price; null when list prices are unknown"),
    n: z.number().int(),
    bands: z
      .array(
        z.object({
          category: z.string(),
          currency: z.string(),
          low: z.string().describe("10th percentile expected of the next unit price"),
          median: z.string(),
          high: z.string().describe("90th percentile"),
          n: z
            .number()
            .int()
            .describe("Pieces of the category with a price; with few, the customer's other prices count"),
        }),
      )
      .default([])
      .describe("By category, most bought first; empty in versions made before bands were"),
  }),
  sizes: z.array(
    z.object({
      slot: z.string(),
      department: z.string().nullable(),
      size: z.string(),
      share: z
        .number()
        .describe("Among sizes of its kind (letters, numbers) in the slot and department; half after a year"),
      n: z.number().int(),
    }),
  ),
  occasions: z.array(attributeSignalSchema),
  rhythm: z.object({
    orders: z.number().int(),
    median_gap_days: z.number().nullable(),
    days_since_last: z.number().int().nullable(),
    next_order: z
      .object({ from: daySchema, to: daySchema, coverage: z.number(), within_30_days: z.number() })
      .nullable(),
    months: z.array(
      z.object({ month: z.number().int().min(1).max(12), orders: z.number().int(), years: z.number().int() }),
    ),
  }),
  next_categories: z.array(predictionSchema),
  next_types: z.array(predictionSchema),
  next_colors: z.array(predictionSchema),
  new_behavior: z.object({
    value: z.boolean(),
    score: z
      .number()
      .nullable()
      .describe(
        "How unlike the customer's own history, the same scale for windows of any size; null when there is too little to compare",
      ),
    threshold: z.number().nullable().describe("Above it the window is a change, if its taste speaks for one"),
    items: z.number().int().describe("Pieces bought and viewed in the recent window"),
    baseline_items: z.number().int(),
    parts: z
      .array(z.object({ part: z.string(), score: z.number() }))
      .optional()
      .describe(
        "What the score is the sum of, for and against: the attributes, channel (where it was bought), known_models (pieces and models the customer already had) and browsing (what a window of views is due: views repeat themselves). Absent without a score and from versions written before it existed",
      ),
    reasons: z.array(changeReasonSchema),
    rivals: z.array(rivalExplanationSchema),
  }),
  gifts: z
    .object({ share: z.number().nullable(), n: z.number().int(), line_ids: z.array(z.string()) })
    .describe("Pieces in another department or size than the customer's own"),
  returns: z.object({ n: z.number().int(), share: z.number().nullable() }),
  value: z.object({
    orders: z.number().int(),
    pieces: z.number().int(),
    revenue: z.array(moneySchema),
    average_ticket: z.array(moneySchema),
  }),
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

export type Day = z.infer<typeof daySchema>;
export type Money = z.infer<typeof moneySchema>;
export type Language = z.infer<typeof languageSchema>;
export type ProfileContent = z.infer<typeof profileContentSchema>;
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type AttributeSignal = z.infer<typeof attributeSignalSchema>;
export type Signals = z.infer<typeof signalsSchema>;
export type Look = z.infer<typeof lookSchema>;
export type LookPiece = z.infer<typeof lookPieceSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type Opportunity = z.infer<typeof opportunitySchema>;
export type Profile = z.infer<typeof profileSchema>;

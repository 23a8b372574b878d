import { z } from "zod";
import { daySchema } from "./day";
import { moneySchema } from "./money";

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

export type AttributeSignal = z.infer<typeof attributeSignalSchema>;
export type Signals = z.infer<typeof signalsSchema>;

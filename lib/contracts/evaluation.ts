import { z } from "zod";
import { languageSchema } from "./profile";

const intervalSchema = z.tuple([z.number(), z.number()]).describe("95% interval");

export const evaluationTaskSchema = z.object({
  name: z.string(),
  scope: z.string().describe("Which rows: all-days, last-day, 10-items, ..."),
  metric: z.string().describe("top3, auc, share, coverage, brier, ..."),
  n: z.number().int().nonnegative().describe("Rows the value is over"),
  value: z.number().nullable().describe("Ours; null when there are no rows"),
  interval: intervalSchema.nullable(),
  baselines: z.record(z.string(), z.number().nullable()).describe("The same metric of other methods on the same rows"),
  paired: z.record(z.string(), intervalSchema).describe("Ours minus the baseline, on the same rows"),
  detail: z.record(z.string(), z.number().nullable()).optional().describe("Further figures of the task"),
  seconds: z.number(),
});

export const evaluationReportSchema = z.object({
  folder: z.string(),
  as_of: z.string().nullable().describe("The last day with a purchase or view"),
  engine_version: z.string(),
  taxonomy_version: z.string(),
  sizes: z.record(z.string(), z.number().int()),
  seconds: z.record(z.string(), z.number()),
  checksums: z.record(z.string(), z.string()).describe("SHA-256 of what must be equal on every machine"),
  tasks: z.array(evaluationTaskSchema),
});

const repetitionSchema = z.object({
  n: z.number().int().describe("Statements"),
  distinct: z.number().int().describe("Different ones, names and numbers taken out"),
  repeated: z.number().int().describe("Different ones that more than a tenth of all profiles hold"),
  share: z.number().nullable().describe("Statements that are one of those"),
  distinct_share: z.number().nullable().describe("Different statements that are one of those"),
});
const spreadSchema = z.object({ n: z.number().int(), median: z.number(), p90: z.number() });
const concreteSchema = z.object({ n: z.number().int(), share: z.number().nullable() });

/** How the words of profiles read: figures without a judge, over all profiles of a retailer in one language. */
export const textsReportSchema = z.object({
  source: z.string().describe("The folder, or demo"),
  as_of: z.string(),
  engine_version: z.string(),
  language: languageSchema,
  profiles: z.number().int(),
  passed_over: z.number().int().describe("Customers without a profile: refused, or nothing to go by"),
  seconds: z.number(),
  repetition: z.object({
    kinds: z.record(z.string(), repetitionSchema).describe("sentences; items of lists; lines of data"),
    parts: z.record(z.string(), repetitionSchema),
    skeletons: z
      .record(z.string(), repetitionSchema)
      .describe(
        "By kind, with garments, colours, cloths and patterns taken out too: one form, however it is filled in",
      ),
    worst: z.array(
      z.object({
        key: z.string(),
        text: z.string().describe("With [name] and [number] for what differs by nature"),
        n: z.number().int(),
        profiles: z.number().int(),
        share: z.number().describe("Of all profiles"),
        example: z.string(),
      }),
    ),
    twice: z.object({
      profiles: z.number().int().describe("Profiles that say one thing twice"),
      examples: z.array(z.object({ customer: z.string(), texts: z.array(z.string()) })),
    }),
    same_opening: z.object({
      n: z.number().int().describe("Sentences that follow another in the same text"),
      repeated: z.number().int().describe("Those that begin with the same two words as the one before"),
      examples: z.array(z.object({ customer: z.string(), texts: z.array(z.string()) })),
    }),
  }),
  length: z.record(
    z.string(),
    z.object({
      statements: spreadSchema.describe("In a profile that has the part; of personas, in one occasion"),
      words: spreadSchema.describe("In a statement"),
      reading_ease: z.number().nullable().describe("Flesch; of Portuguese, Martins et al. Prose only"),
    }),
  ),
  reading_ease: z.number().nullable().describe("Of all prose"),
  concrete: z
    .object({ kinds: z.record(z.string(), concreteSchema), parts: z.record(z.string(), concreteSchema) })
    .describe("Statements that hold a piece, garment, colour, cloth, pattern, number, day, month or price"),
  briefs: z
    .object({
      n: z.number().int(),
      groups: z.number().int(),
      adjusted_rand_index: z.number().nullable().describe("Of the grouping that is best by its own measure"),
      spread: z
        .object({ low: z.number(), median: z.number(), high: z.number() })
        .nullable()
        .describe("The index over all beginnings of the clustering: wide where the briefs hardly part into groups"),
      confusion: z.array(z.object({ persona: z.string(), counts: z.array(z.number().int()) })),
      shared: z.object({
        pairs: z.number().int().describe("Pairs of customers of different personas with one and the same brief"),
        examples: z.array(
          z.object({ customers: z.array(z.string()), personas: z.array(z.string()), brief: z.string() }),
        ),
      }),
    })
    .nullable()
    .describe("Groups of alike briefs against the personas customers were made from; null where those are unknown"),
});

export type Interval = z.infer<typeof intervalSchema>;
export type EvaluationTask = z.infer<typeof evaluationTaskSchema>;
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;
export type TextsReport = z.infer<typeof textsReportSchema>;

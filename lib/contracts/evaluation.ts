import { z } from "zod";

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

export type Interval = z.infer<typeof intervalSchema>;
export type EvaluationTask = z.infer<typeof evaluationTaskSchema>;
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;

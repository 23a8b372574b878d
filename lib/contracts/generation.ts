import { z } from "zod";
import { statementSchema } from "@/lib/contracts/draft";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import { languageSchema, profileSchema } from "@/lib/contracts/profile";

const time = z.iso.datetime();

/** A language model at work on a version, as it can be watched. */
export const generationSchema = z.object({
  id: z.uuid(),
  customer_id: z.string(),
  status: z
    .enum(["queued", "writing", "finished", "failed", "cancelled"])
    .describe("Until it is finished the version before stays the current one, and after failed and cancelled too"),
  language: languageSchema,
  model: z.string(),
  preview: profileSchema.describe("The version in the built-in engine's words, there at once"),
  offered: z.number().int().describe("How many statements the model is asked to word"),
  statements: z.array(statementSchema).describe("Those that passed the check so far, in the order they came"),
  version: z.number().int().nullable().describe("The version that it became"),
  problem: z
    .object({ code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]), detail: z.string() })
    .nullable()
    .describe("Of a failed one: what happened"),
  requested_by: z.string(),
  created_at: time,
  started_at: time.nullable(),
  finished_at: time.nullable(),
});

export const startGenerationBody = z.object({
  language: z
    .union([languageSchema, z.literal("pt")])
    .optional()
    .describe("Language of the texts: en or pt-BR (pt). Default: the engine's, else the house's"),
});

export type Generation = z.infer<typeof generationSchema>;
export type GenerationStatus = Generation["status"];

/** Whether more may come of it. */
export const isUnderWay = (status: GenerationStatus): boolean => status === "queued" || status === "writing";

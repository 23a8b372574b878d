import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { pageOf } from "@/lib/contracts/operation";

export const correctionActionSchema = z.enum(["correct", "reject", "pin"]);

/** What a member of staff set for one claim of a customer, whatever the version. */
export const correctionSchema = z.object({
  id: z.string(),
  key: z.string().describe("The claim's key, such as style.color.oxblood"),
  action: correctionActionSchema,
  text: z
    .string()
    .nullable()
    .describe("correct: what the claim shall say; pin, reject: what it said then, null when it said nothing"),
  reason: z.string().nullable(),
  author: z.string(),
  day: daySchema.describe("The day it was set, in the retailer's time zone"),
  created_at: z.iso.datetime(),
  undone_at: z.iso.datetime().nullable().describe("Null while it is in force"),
  undone_by: z.string().nullable(),
  replaced_by: z.string().nullable().describe("Id of the correction that took its place"),
});

export const setCorrectionBody = z.object({
  action: correctionActionSchema.describe("correct: say text instead; reject: never say it; pin: keep saying it"),
  text: z
    .string()
    .optional()
    .describe("Needed for correct, refused for reject; for pin the default is what the current profile says"),
  reason: z.string().optional().describe("Why, for colleagues: shown with the claim"),
});

export const correctionPageSchema = pageOf(correctionSchema);

export type CorrectionAction = z.infer<typeof correctionActionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type SetCorrection = z.infer<typeof setCorrectionBody>;
export type CorrectionPage = z.infer<typeof correctionPageSchema>;

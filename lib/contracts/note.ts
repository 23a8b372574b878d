import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";

/** What a member of staff wrote about a customer for colleagues: the house's own record, never an instruction. */
export const noteSchema = z.object({
  id: z.string(),
  text: z.string().describe("As it was written, in paragraphs"),
  author: z.string(),
  day: daySchema.describe("The day it was written, in the retailer's time zone"),
  created_at: z.iso.datetime(),
  edited_by: z.string().nullable().describe("Who changed it last; null while it is as it was written"),
  edited_at: z.iso.datetime().nullable(),
});

export const writeNoteBody = z.object({
  text: z
    .string()
    .describe("1 to 2000 characters, in any number of lines; control and direction characters are taken out"),
});

export type Note = z.infer<typeof noteSchema>;

import { z } from "zod";
import { claimSchema, evidenceSchema, opportunitySchema, profileSchema } from "@/lib/contracts/profile";

/**
 * A profile as an assistant reads it: what it says, how sure that is, and the facts to cite. Signals, records and looks'
 * parts are left out: they are most of a profile, and what they mean is said in its sentences.
 */
export const profileReadingSchema = profileSchema
  .pick({
    customer_id: true,
    version: true,
    current: true,
    generated_at: true,
    as_of: true,
    language: true,
    coverage: true,
    confidence: true,
    profile: true,
  })
  .extend({
    claims: z.array(
      claimSchema
        .pick({ key: true, path: true, confidence: true, status: true, contested: true, evidence: true })
        .extend({
          says: z.string().describe("The claim's own words within the text at path"),
        }),
    ),
    evidence: z.array(evidenceSchema.pick({ id: true, kind: true, statement: true, n: true })),
    opportunities: z.array(opportunitySchema),
  });

export type ProfileReading = z.infer<typeof profileReadingSchema>;

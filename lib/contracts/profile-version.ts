import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { languageSchema, profileSchema } from "@/lib/contracts/profile";

/** As large as a version's column is. */
export const versionSchema = z.coerce
  .number()
  .int()
  .positive()
  .max(2_147_483_647)
  .describe("Number of the version, from 1");

export const generateProfileBody = z.object({
  engine: z
    .enum(["built-in", "language-model"])
    .default("built-in")
    .describe("Who writes: our own engine, or the language model that an administrator set up"),
  language: z
    .union([languageSchema, z.literal("pt")])
    .optional()
    .describe("Language of the texts: en or pt-BR (pt). Default: the workspace's"),
  as_of: z
    .union([daySchema, z.iso.datetime({ offset: true })])
    .optional()
    .describe("Nothing later is used. Default: today in the retailer's time zone"),
});

/** A version as the list of versions shows it. */
export const profileVersionSchema = profileSchema
  .pick({
    id: true,
    customer_id: true,
    version: true,
    current: true,
    generated_at: true,
    as_of: true,
    engine: true,
    coverage: true,
    confidence: true,
    fingerprint: true,
    usage: true,
  })
  .extend({
    requested_by: z.string(),
    new_behavior: z.boolean(),
    claims: z.number().int(),
  });
export type ProfileVersion = z.infer<typeof profileVersionSchema>;

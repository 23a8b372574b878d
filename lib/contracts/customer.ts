import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { moneySchema } from "@/lib/contracts/money";
import { pageOf, pageQuery } from "@/lib/contracts/operation";

export const swatchSchema = z.object({
  color: z.string(),
  hex: z.string().describe("Colour value to draw"),
  pattern: z.string().nullable(),
  share: z.number(),
});

/** A customer as lists show it. */
export const customerListItemSchema = z.object({
  id: z.string(),
  name: z.string().nullable().describe("The person's name; of a company, who answers for it"),
  company: z.string().nullable(),
  customer_type: z.enum(["person", "company"]),
  store: z.object({ id: z.string(), name: z.string() }).nullable(),
  vip: z.boolean().nullable(),
  profiling_refused: z.boolean(),
  last_purchase: z.object({ day: daySchema, total: moneySchema.nullable(), pieces: z.array(z.string()) }).nullable(),
  profile: z
    .object({
      version: z.number().int(),
      generated_at: z.iso.datetime(),
      as_of: daySchema,
      confidence: z.number(),
      style_line: z.string(),
      moment_line: z.string(),
      palette: z.array(swatchSchema),
      new_behavior: z.boolean(),
      opportunities: z.number().int(),
      events_since: z.number().int().describe("Purchases and views registered after the profile's as_of"),
    })
    .nullable(),
});

export const customerSchema = customerListItemSchema.extend({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  document: z.string().nullable(),
  birth_date: daySchema.nullable(),
  gender: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  client_since: z.iso.datetime().nullable(),
  profiling_consent: z.boolean().nullable(),
  marketing_consent: z.boolean().nullable(),
});

const keySegment = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is not a part of a claim key: lower-case letters, digits and hyphens");

export const customerQuerySchema = z.object({
  query: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe("Part of a name, email, phone, document or id, or a style word; accents do not matter"),
  store: z.string().optional().describe("Id of a store"),
  vip: z.enum(["true", "false"]).optional().describe("Whether they are marked as VIP"),
  new_behavior: z.enum(["true", "false"]).optional().describe("Whether the current profile tells of a new behaviour"),
  opportunity: z.enum(["true", "false"]).optional().describe("Whether there are opportunities still to do"),
  tone: keySegment.optional().describe("A tone of the marketing brief, by its claim key brief.tone.*: such as manner"),
  occasion: keySegment
    .optional()
    .describe("An occasion of the profile, by its claim keys occasion.*.name: such as work or formal-event"),
  stale: z.enum(["true", "false"]).optional().describe("Purchases or views since the profile was written"),
  ...pageQuery.shape,
});

export const customerPageSchema = pageOf(customerListItemSchema).extend({
  total: z.number().int().describe("Customers that match and that you may see"),
});

export type Swatch = z.infer<typeof swatchSchema>;
export type CustomerListItem = z.infer<typeof customerListItemSchema>;
export type Customer = z.infer<typeof customerSchema>;
export type CustomerQuery = z.infer<typeof customerQuerySchema>;
export type CustomerPage = z.infer<typeof customerPageSchema>;

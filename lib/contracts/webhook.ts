import { z } from "zod";

/** What a webhook can be told. A test message comes unasked for, when somebody presses the button. */
export const eventTypes = {
  "profile.generated": "A version of a profile was written",
  "behavior.changed": "A customer's taste changed, by the test of the current profile",
  "opportunity.created": "There is a new reason to get in touch with a customer",
  "customer.erased": "A customer was erased, with everything derived",
} as const;
export type EventType = keyof typeof eventTypes;
export const eventTypeSchema = z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]);
export const messageTypeSchema = z.enum([...eventTypeSchema.options, "webhook.test"]);

const typesSchema = z
  .array(eventTypeSchema)
  .min(1, "A webhook without a type is told nothing: choose at least one")
  .transform((types) => [...new Set(types)])
  .describe("What it is told of");
const urlSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .describe("https, without credentials and fragment; a public address unless whoever runs the service allowed it");
const descriptionSchema = z.string().trim().max(200).describe("For colleagues: which system this is");

export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  types: z.array(eventTypeSchema),
  enabled: z.boolean(),
  disabled_reason: z.string().nullable().describe("Why it is not enabled"),
  failing_since: z.iso.datetime().nullable().describe("The first failed attempt since the last success"),
  previous_secret_until: z.iso.datetime().nullable().describe("Until then the secret of before signs along"),
  created_by: z.string(),
  created_at: z.iso.datetime(),
});

export const createWebhookSchema = z.object({
  url: urlSchema,
  description: descriptionSchema.default(""),
  types: typesSchema,
});

export const changeWebhookSchema = z.object({
  url: urlSchema.optional(),
  description: descriptionSchema.optional(),
  types: typesSchema.optional(),
  enabled: z.boolean().optional().describe("false: it is told nothing until it is enabled again"),
});

const secret = z.string().describe("Shown once: whsec_..., for the Standard Webhooks libraries");
export const createdWebhookSchema = webhookSchema.extend({ secret });
export const webhookListSchema = z.object({ items: z.array(webhookSchema) });

export type Webhook = z.infer<typeof webhookSchema>;
export type CreateWebhook = z.infer<typeof createWebhookSchema>;
export type ChangeWebhook = z.infer<typeof changeWebhookSchema>;
export type CreatedWebhook = z.infer<typeof createdWebhookSchema>;
export type MessageType = z.infer<typeof messageTypeSchema>;

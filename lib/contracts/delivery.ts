import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/contracts/operation";
import { messageTypeSchema } from "@/lib/contracts/webhook";

export const deliveryStatusSchema = z.enum(["pending", "delivered", "failed", "cancelled"]);

/** A message on its way to one webhook. */
export const deliverySchema = z.object({
  id: z.string(),
  webhook_id: z.string(),
  message_id: z.string().describe("Sent as webhook-id, the same at every attempt: what a receiver tells repeats by"),
  type: messageTypeSchema,
  customer_id: z.string().nullable(),
  status: deliveryStatusSchema,
  attempts: z.number().int(),
  next_attempt_at: z.iso.datetime().nullable().describe("Null unless it is pending"),
  last_status: z.number().int().nullable().describe("The HTTP status of the last attempt; null when no answer came"),
  last_error: z.string().nullable(),
  delivered_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
});

export const attemptSchema = z.object({
  number: z.number().int(),
  at: z.iso.datetime(),
  ms: z.number().int(),
  status: z.number().int().nullable(),
  error: z.string().nullable().describe("What was wrong; null of a success"),
  answer: z.string().describe("The first 1,000 characters of the answer's body"),
});

/** The body that is sent. */
export const payloadSchema = z.object({
  type: messageTypeSchema,
  timestamp: z.iso.datetime().describe("When it happened"),
  data: z.record(z.string(), z.unknown()),
});

export const deliveryDetailSchema = deliverySchema.extend({
  payload: payloadSchema,
  log: z.array(attemptSchema).describe("Every attempt, the last one first"),
});

export const deliveryQuery = pageQuery.extend({
  webhook: z.uuid().optional().describe("Id of a webhook"),
  status: deliveryStatusSchema.optional().describe("What became of it"),
  type: messageTypeSchema.optional().describe("Type of the message"),
});

export const deliveryPageSchema = pageOf(deliverySchema);

export type Delivery = z.infer<typeof deliverySchema>;
export type DeliveryStatus = z.infer<typeof deliveryStatusSchema>;
export type Attempt = z.infer<typeof attemptSchema>;
export type Payload = z.infer<typeof payloadSchema>;
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;
export type DeliveryQuery = z.infer<typeof deliveryQuery>;

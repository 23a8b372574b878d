import "server-only";
import type { QueueOptions, QueuePolicy } from "pg-boss";
import { z } from "zod";
import { roleSchema } from "@/lib/contracts/actor";
import { daySchema } from "@/lib/contracts/day";

/** A part of a run: few enough customers that a killed worker repeats little, enough that the queue costs nothing. */
export const generateProfilesSchema = z.object({
  run: z.uuid(),
  /** On whose behalf: their stores and role are checked for each customer. */
  actor: z.object({
    kind: z.enum(["user", "token", "command"]),
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    stores: z.array(z.string()).nullable(),
  }),
  customer_ids: z.array(z.string()).min(1),
  engine: z.enum(["built-in", "language-model"]).default("built-in"),
  language: z.string().optional(),
  as_of: daySchema.optional(),
});
export type GenerateProfilesJob = z.infer<typeof generateProfilesSchema>;

/** One version that somebody watches being written; what else there is to know stands in its row. */
export const writeGenerationSchema = z.object({ generation: z.uuid() });

/** Once a night: the population that the coming day's profiles are held against. */
export const snapshotPopulationSchema = z.object({});

/** One attempt at a delivery. Of an older turn of it there is nothing to do any more. */
export const deliverWebhookSchema = z.object({ delivery: z.uuid(), webhook: z.uuid(), turn: z.number().int() });

/** Each minute: enqueues deliveries that are due and were not. */
export const relayWebhooksSchema = z.object({});

/** Each hour: removes what is kept for a time only. */
export const tidyUpSchema = z.object({});
/** The import of an uploaded file; what else there is to know stands in its row. */
export const runImportSchema = z.object({ import: z.uuid() });

/** What each queue carries; a job of another shape fails instead of reaching a use case. */
export const queueSchemas = {
  "generate-profiles": generateProfilesSchema,
  "write-generation": writeGenerationSchema,
  "snapshot-population": snapshotPopulationSchema,
  "deliver-webhook": deliverWebhookSchema,
  "relay-webhooks": relayWebhooksSchema,
  "tidy-up": tidyUpSchema,
  "run-import": runImportSchema,
};
export type QueueName = keyof typeof queueSchemas;
export type JobOf<Q extends QueueName> = z.infer<(typeof queueSchemas)[Q]>;

/**
 * A worker that dies is noticed by its missing heartbeat; its job comes back. An attempt fails only when the database
 * does, so there are many: a night's outage must not lose a run.
 */
export const queueOptions: QueueOptions & { notify: boolean } = {
  retryLimit: 1000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 5,
  heartbeatSeconds: 10,
  expireInSeconds: 30 * 60,
  notify: true,
};

/**
 * Where a queue differs. Of one delivery and turn there is one job at most, waiting or running, whoever adds another; and
 * jobs that are done go soon, for the delivery's own log tells of them.
 */
export const ownOptions: Partial<Record<QueueName, QueueOptions & { policy?: QueuePolicy }>> = {
  "deliver-webhook": { policy: "exclusive", deleteAfterSeconds: 3600 },
};

import "server-only";
import type { JobInsert } from "pg-boss";
import { openBoss } from "@/lib/server/jobs/boss";
import { type JobOf, type QueueName, queueSchemas } from "@/lib/server/jobs/queues";

let sender: ReturnType<typeof openBoss> | undefined;

/** When a job may start, which other one it is the same as, and with which it shares its workers. */
export type Sending = Pick<JobInsert, "startAfter" | "singletonKey" | "group">;

/** A connection in whose transaction the jobs are added: they are there if, and only if, it is committed. */
type Within = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

type Options<Q extends QueueName> = { within?: Within; sendingOf?: (job: JobOf<Q>, index: number) => Sending };

/**
 * Adds the jobs, all or none. They are in the database when this returns, or when the transaction of `within` is
 * committed: no later crash loses them.
 */
export async function sendJobs<Q extends QueueName>(
  queue: Q,
  jobs: JobOf<Q>[],
  { within, sendingOf = () => ({}) }: Options<Q> = {},
): Promise<void> {
  // A start that failed is not kept: the next jobs try again.
  sender ??= openBoss("sender").catch((error: unknown) => {
    sender = undefined;
    throw error;
  });
  const boss = await sender;
  await boss.insert(
    queue,
    jobs.map((job, index) => ({ ...sendingOf(job, index), data: queueSchemas[queue].parse(job) })),
    within && { db: { executeSql: (text, values) => within.query(text, values) } },
  );
}

/** Closes the connections of this process's sender: commands and tests call it last. */
export async function closeSender(): Promise<void> {
  const boss = await sender;
  sender = undefined;
  await boss?.stop({ graceful: false });
}

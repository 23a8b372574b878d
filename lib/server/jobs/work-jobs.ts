import "server-only";
import type { JobPollingOptions, WorkConcurrencyOptions } from "pg-boss";
import { openBoss } from "@/lib/server/jobs/boss";
import { type JobOf, type QueueName, queueSchemas } from "@/lib/server/jobs/queues";

export type JobContext = {
  /** Tells that the worker is being stopped; what is not done by then is tried again by another. */
  signal: AbortSignal;
};
/** Does one job; what it returns is kept with the job. It may run again after a crash, so it must not mind that. */
export type JobHandlers = { [Q in QueueName]: (job: JobOf<Q>, context: JobContext) => Promise<object> };

type WorkOptions = Pick<
  WorkConcurrencyOptions & JobPollingOptions,
  "localConcurrency" | "localGroupConcurrency" | "burstWhenReadyExceeds"
>;

/**
 * Jobs at once in one process. Profiles: while one waits for the database the other computes. Deliveries wait for others'
 * servers; one that hangs takes half of the workers at most, and while many wait nobody pauses between two.
 */
const workersOf: Partial<Record<QueueName, WorkOptions[]>> = {
  "generate-profiles": [{}, {}],
  // A model is waited for, and somebody waits for it.
  "write-generation": [{ localConcurrency: 8 }],
  "deliver-webhook": [{ localConcurrency: 8, localGroupConcurrency: 4, burstWhenReadyExceeds: 1 }],
};

/** Five-field cron, in the retailer's time zone: by the database's clock. */
const calendar: Partial<Record<QueueName, string>> = {
  "snapshot-population": "10 0 * * *",
  "relay-webhooks": "* * * * *",
  "tidy-up": "20 * * * *",
};

/** New jobs announce themselves; a job that comes back from a dead worker does not, and must not wait for long. */
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 };

/**
 * Works, until stopped, on the queues that handlers are given for; stopping waits for the jobs in hand. The calendar is in
 * the given time zone.
 */
export async function workJobs(
  handlers: Partial<JobHandlers>,
  { timeZone }: { timeZone: string },
): Promise<{ stop(): Promise<void> }> {
  const boss = await openBoss("worker");
  const work = async <Q extends QueueName>(queue: Q, handler: JobHandlers[Q], options: WorkOptions) => {
    const id: string = await boss.work(queue, { ...polling, ...options }, async ([job]) => {
      if (!job) return undefined;
      const data = queueSchemas[queue].parse(job.data) as JobOf<Q>;
      const result = await handler(data, { signal: job.signal });
      // Where one job was there may be more: look at once instead of at the next poll.
      boss.notifyWorker(id);
      return result;
    });
  };
  for (const queue of Object.keys(queueSchemas) as QueueName[]) {
    const handler = handlers[queue];
    if (!handler) continue;
    for (const options of workersOf[queue] ?? [{}]) await work(queue, handler, options);
    const cron = calendar[queue];
    if (cron !== undefined) await boss.schedule(queue, cron, {}, { tz: timeZone });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 15_000 }) };
}

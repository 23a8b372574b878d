import "server-only";
import { openBoss } from "@/lib/server/jobs/boss";
import { type JobOf, type QueueName, queueSchemas } from "@/lib/server/jobs/queues";

export type JobContext = {
  /** When the job was asked for, however often it was tried since. */
  askedAt: Date;
  /** Tells that the worker is being stopped; what is not done by then is tried again by another. */
  signal: AbortSignal;
};
/** Does one job; what it returns is kept with the job. It may run again after a crash, so it must not mind that. */
export type JobHandlers = { [Q in QueueName]: (job: JobOf<Q>, context: JobContext) => Promise<object> };

/** Jobs at once in one process: while one waits for the database the other computes. */
const atOnce = 2;

/** New jobs announce themselves; a job that comes back from a dead worker does not, and must not wait for long. */
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 };

/** Works on all queues until stopped; stopping waits for the jobs in hand. `nightly` is cron in the given time zone. */
export async function workJobs(
  handlers: JobHandlers,
  nightly: { timeZone: string },
): Promise<{ stop(): Promise<void> }> {
  const boss = await openBoss("worker");
  const work = async <Q extends QueueName>(queue: Q) => {
    const id: string = await boss.work(queue, { includeMetadata: true, ...polling }, async ([job]) => {
      if (!job) return undefined;
      const data = queueSchemas[queue].parse(job.data) as JobOf<Q>;
      const result = await handlers[queue](data, { askedAt: job.createdOn, signal: job.signal });
      // Where one job was there may be more: look at once instead of at the next poll.
      boss.notifyWorker(id);
      return result;
    });
  };
  for (const queue of Object.keys(queueSchemas) as QueueName[])
    for (let i = 0; i < (queue === "generate-profiles" ? atOnce : 1); i++) await work(queue);
  await boss.schedule("snapshot-population", "10 0 * * *", {}, { tz: nightly.timeZone });
  return { stop: () => boss.stop({ graceful: true, timeout: 15_000 }) };
}

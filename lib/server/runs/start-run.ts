import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import { sendJobs } from "@/lib/server/jobs/send-jobs";

const customersAJob = 25;

/**
 * Has profiles written for these customers by the workers, on the actor's behalf. Returns the run's id once all of it
 * is in the queue.
 */
export async function startRun(
  actor: Actor,
  customerIds: string[],
  options: { language?: string; as_of?: string } = {},
): Promise<string> {
  const run = randomUUID();
  const parts = Array.from({ length: Math.ceil(customerIds.length / customersAJob) }, (_, i) =>
    customerIds.slice(i * customersAJob, (i + 1) * customersAJob),
  );
  await sendJobs(
    "generate-profiles",
    parts.map((customer_ids) => ({ run, actor, customer_ids, ...options })),
  );
  return run;
}

import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import { sendJobs } from "@/lib/server/jobs/send-jobs";

/** A language model is waited for: many at once, and few jobs whose last customers keep the rest of the calls idle. */
const customersAJob = { "built-in": 25, "language-model": 128 };

/**
 * Has profiles written for these customers by the workers, on the actor's behalf. Returns the run's id once all of it
 * is in the queue.
 */
export async function startRun(
  actor: Actor,
  customerIds: string[],
  options: { engine?: "built-in" | "language-model"; language?: string; as_of?: string } = {},
): Promise<string> {
  const run = randomUUID();
  const engine = options.engine ?? "built-in";
  const size = customersAJob[engine];
  const parts = Array.from({ length: Math.ceil(customerIds.length / size) }, (_, i) =>
    customerIds.slice(i * size, (i + 1) * size),
  );
  await sendJobs(
    "generate-profiles",
    parts.map((customer_ids) => ({ run, actor, customer_ids, ...options, engine })),
  );
  return run;
}

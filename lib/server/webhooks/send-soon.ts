import "server-only";
import { describeError, log } from "@/lib/server/http/log";
import { sendJobs } from "@/lib/server/jobs/send-jobs";
import { findDue } from "@/lib/server/webhooks/attempt-store";
import type { Due } from "@/lib/server/webhooks/message-store";

/** A page of the relay. */
const atOnce = 1000;

/**
 * Puts deliveries into the queue, each for its time. One that is there already for the same turn is not put there twice,
 * so that asking again costs nothing and sends nothing.
 */
export async function enqueue(due: Due[]): Promise<void> {
  if (due.length === 0) return;
  const jobs = due.map(({ delivery, webhook, turn }) => ({ delivery, webhook, turn }));
  await sendJobs("deliver-webhook", jobs, {
    sendingOf: ({ delivery, webhook, turn }, i) => ({
      startAfter: due[i]!.seconds,
      singletonKey: `${delivery}/${turn}`,
      group: { id: webhook },
    }),
  });
}

/** As `enqueue`, after a commit: what happened has happened, so a queue that does not answer is left to the relay. */
export async function sendSoon(due: Due[]): Promise<void> {
  try {
    await enqueue(due);
  } catch (error) {
    log().warn({ error: describeError(error), deliveries: due.length }, "deliveries are left to the relay");
  }
}

/**
 * Enqueues whatever is due and was not: what a crash left between a commit and the queue. Runs each minute and when a
 * worker starts. Returns how many deliveries are due within the next two minutes.
 */
export async function relayDeliveries(): Promise<{ due: number }> {
  let last: Due | null = null;
  for (let count = 0; ; ) {
    const page: Due[] = await findDue(last, atOnce);
    await enqueue(page);
    count += page.length;
    last = page.at(-1) ?? null;
    if (page.length < atOnce) return { due: count };
  }
}

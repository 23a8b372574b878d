import "server-only";
import { AppError } from "@/lib/server/app-error";
import { findErased, pseudonymOf } from "@/lib/server/customers/tombstone-store";
import { isOutage } from "@/lib/server/db/outage";
import { describeError, log } from "@/lib/server/http/log";
import type { GenerateProfilesJob } from "@/lib/server/jobs/queues";
import type { JobContext } from "@/lib/server/jobs/work-jobs";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { listWrittenSince } from "@/lib/server/runs/run-store";

export type WriteResult = {
  written: number;
  /** Customers without a new version although nothing broke: refused, too little data, erased meanwhile. */
  passed_over: { customer_id: string; code: string }[];
  failed: { customer_id: string; code: string }[];
};

const expected = new Set(["profiling_refused", "too_little_data", "not_found"]);

/**
 * Writes the profiles of one job, one customer after the other. A customer who cannot be profiled is recorded and the
 * rest goes on; only an outage of the database throws, so that the job is tried again. Run again after a crash, it
 * leaves out those who got their version meanwhile.
 */
export async function writeProfiles(job: GenerateProfilesJob, { askedAt, signal }: JobContext): Promise<WriteResult> {
  const { actor, customer_ids, language, as_of } = job;
  const already = await listWrittenSince(customer_ids, askedAt, as_of ?? null);
  const result: WriteResult = { written: already.size, passed_over: [], failed: [] };
  for (const customer_id of customer_ids.filter((id) => !already.has(id))) {
    if (signal.aborted) throw new AppError("internal", "The worker was stopped.");
    try {
      await generateProfile(actor, customer_id, { engine: "built-in", language, as_of });
      result.written++;
    } catch (error) {
      const code = error instanceof AppError ? error.code : "internal";
      if (expected.has(code)) result.passed_over.push({ customer_id, code });
      else if (isOutage(error)) throw error;
      else {
        log().error({ run: job.run, error: describeError(error) }, "profile not written");
        result.failed.push({ customer_id, code });
      }
    }
  }
  return withoutErased(result);
}

/** The result is kept with the job, from which an erasure meanwhile could not take the ids: it was not there yet. */
async function withoutErased({ written, passed_over, failed }: WriteResult): Promise<WriteResult> {
  const erased = await findErased([...passed_over, ...failed].map((entry) => entry.customer_id));
  const named = (list: WriteResult["failed"]) =>
    list.map(({ customer_id: id, code }) => ({ customer_id: erased.has(id) ? pseudonymOf(id) : id, code }));
  return { written, passed_over: named(passed_over), failed: named(failed) };
}

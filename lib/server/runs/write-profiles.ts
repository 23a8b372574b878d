import "server-only";
import { createHash } from "node:crypto";
import pLimit from "p-limit";
import { AppError } from "@/lib/server/app-error";
import { findErased, pseudonymOf } from "@/lib/server/customers/tombstone-store";
import { isOutage } from "@/lib/server/db/outage";
import { describeError, log } from "@/lib/server/http/log";
import type { GenerateProfilesJob } from "@/lib/server/jobs/queues";
import type { JobContext } from "@/lib/server/jobs/work-jobs";
import { callsAtOnce } from "@/lib/server/model/ask-model";
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
 * Customers of a job in hand at once. The built-in engine computes: one. A language model is waited for, and while all its
 * calls are out a few more customers are read and analysed, so that a call that ends makes room for one that is ready.
 */
const inHand = { "built-in": 1, "language-model": callsAtOnce + 8 };

/**
 * Writes the profiles of one job. A customer who cannot be profiled is recorded and the rest goes on; only an outage of the
 * database throws, so that the job is tried again. Run again after a crash, it leaves out those who got their version
 * meanwhile.
 */
export async function writeProfiles(job: GenerateProfilesJob, { askedAt, signal }: JobContext): Promise<WriteResult> {
  const { run, actor, customer_ids, engine, language, as_of } = job;
  const already = await listWrittenSince(customer_ids, askedAt, as_of ?? null);
  const result: WriteResult = { written: already.size, passed_over: [], failed: [] };
  const inTurn = pLimit(inHand[engine]);
  /** Why the rest of the job is left to another attempt. */
  let broken: unknown;

  const write = async (customer_id: string) => {
    if (signal.aborted) broken ??= new AppError("internal", "The worker was stopped.");
    if (broken) return;
    try {
      const id = engine === "language-model" ? idOf(run, customer_id) : undefined;
      await generateProfile(actor, customer_id, { engine, language, as_of, id }, { signal });
      result.written++;
    } catch (error) {
      const code = error instanceof AppError ? error.code : "internal";
      if (expected.has(code)) result.passed_over.push({ customer_id, code });
      else if (isOutage(error) || signal.aborted) broken ??= error;
      else {
        log().error({ run, error: describeError(error) }, "profile not written");
        result.failed.push({ customer_id, code });
      }
    }
  };
  await inTurn.map(
    customer_ids.filter((id) => !already.has(id)),
    write,
  );
  if (broken) throw broken;
  return withoutErased(result);
}

/** Of the version that a run makes of a customer: whoever does it again finds it, and asks no model again. */
function idOf(run: string, customerId: string): string {
  const hex = createHash("sha256").update(`${run} ${customerId}`).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The result is kept with the job, from which an erasure meanwhile could not take the ids: it was not there yet. */
async function withoutErased({ written, passed_over, failed }: WriteResult): Promise<WriteResult> {
  const erased = await findErased([...passed_over, ...failed].map((entry) => entry.customer_id));
  const named = (list: WriteResult["failed"]) =>
    list.map(({ customer_id: id, code }) => ({ customer_id: erased.has(id) ? pseudonymOf(id) : id, code }));
  return { written, passed_over: named(passed_over), failed: named(failed) };
}

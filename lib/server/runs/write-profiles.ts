import "server-only";
import { createHash } from "node:crypto";
import pLimit from "p-limit";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { findErased, pseudonymOf } from "@/lib/server/customers/tombstone-store";
import { isOutage } from "@/lib/server/db/outage";
import { describeError, log } from "@/lib/server/http/log";
import type { GenerateProfilesJob } from "@/lib/server/jobs/queues";
import type { JobContext } from "@/lib/server/jobs/work-jobs";
import { callsAtOnce } from "@/lib/server/model/ask-model";
import { type GenerateOptions, generateProfile } from "@/lib/server/profiles/generate-profile";
import { listMade } from "@/lib/server/runs/run-store";

export type WriteResult = {
  written: number;
  /** Customers without a new version although nothing broke: refused, too little data, erased meanwhile. */
  passed_over: { customer_id: string; code: string }[];
  failed: { customer_id: string; code: string }[];
};

const expected = new Set(["profiling_refused", "too_little_data", "not_found"]);

/**
 * Customers of a job in hand at once. The built-in engine computes: one. A language model is waited for, and while all its
 * calls are out as many more customers are read and analysed, so that a call that ends makes room for one that is ready,
 * also where all of them end at once.
 */
const inHand = { "built-in": 1, "language-model": 2 * callsAtOnce };

/**
 * So many of them are read and analysed at once. All at once they would all be ready late and at the same time, and so would
 * their answers be, wave after wave, each with the calls' places empty until a whole wave is worked off.
 */
const beginning = pLimit(3);

/**
 * Writes the profiles of one job. A customer who cannot be profiled is recorded and the rest goes on; only an outage of the
 * database throws, so that the job is tried again. Run again after a crash, it leaves out those who got their version
 * meanwhile.
 */
export async function writeProfiles(job: GenerateProfilesJob, { signal }: JobContext): Promise<WriteResult> {
  const { run, actor, customer_ids, engine, language, as_of } = job;
  const made = await listMade(customer_ids.map((id) => versionOf(run, id)));
  const result: WriteResult = { written: made.size, passed_over: [], failed: [] };
  const inTurn = pLimit(inHand[engine]);
  /** Why the rest of the job is left to another attempt. */
  let broken: unknown;
  /** The day's budget has no room: nobody else is prepared for a call that is not made. */
  let reached = false;

  /** Null where the rest is left: known only when their turn comes, for all of a job may be waiting for it. */
  const start = async (customer_id: string) => {
    if (signal.aborted) broken ??= new AppError("internal", "The worker was stopped.");
    if (broken) return null;
    if (reached) {
      result.failed.push({ customer_id, code: "budget_reached" });
      return null;
    }
    const id = versionOf(run, customer_id);
    return begin(actor, customer_id, { engine, language, as_of, id }, signal);
  };

  const write = async (customer_id: string) => {
    try {
      const begun = await beginning(() => start(customer_id));
      if (!begun) return;
      await begun.work;
      result.written++;
    } catch (error) {
      const code = error instanceof AppError ? error.code : "internal";
      if (expected.has(code)) result.passed_over.push({ customer_id, code });
      else if (isOutage(error) || signal.aborted) broken ??= error;
      else {
        // Once of a job is enough: the budget is the same for all.
        if (!reached) log().error({ run, error: describeError(error) }, "profile not written");
        reached ||= code === "budget_reached";
        result.failed.push({ customer_id, code });
      }
    }
  };
  await inTurn.map(
    customer_ids.filter((id) => !made.has(versionOf(run, id))),
    write,
  );
  if (broken) throw broken;
  return withoutErased(result);
}

/** Resolves once the customer is read and analysed, with the rest of the work still under way. */
async function begin(actor: Actor, customerId: string, options: GenerateOptions, signal: AbortSignal) {
  const { promise: prepared, resolve } = Promise.withResolvers<void>();
  const work = generateProfile(actor, customerId, options, { signal, onPrepared: () => resolve() });
  await Promise.race([prepared, work.catch(() => {})]);
  return { work };
}

/** The id of the version that a run makes of a customer: whoever does it again finds it, and asks no model again. */
function versionOf(run: string, customerId: string): string {
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

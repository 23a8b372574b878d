import type { Actor } from "@/lib/contracts/actor";
import { pool } from "@/lib/server/db/client";
import { callsAtOnce } from "@/lib/server/model/ask-model";
import type { ProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { withRandom } from "@/lib/server/model/protocol-server/with-random";
import { getPopulation } from "@/lib/server/population/get-population";
import { readProgress } from "@/lib/server/runs/run-store";
import { startRun } from "@/lib/server/runs/start-run";

const languages = ["en", "pt-BR"] as const;
const actor: Actor = { kind: "command", id: "bench", name: "npm run bench", role: "admin", stores: null };

export type RunFigures = {
  calls: number;
  seconds: number;
  ideal: number;
  rate: number;
  /** Seconds until the first call came, until as many as may were out, and from the last call's end to the last version. */
  edges: { first: number; full: number; last: number };
};

/**
 * Has the worker write profiles of all customers with the model, in each language and day after day into the past (the same
 * inputs are paid once) until there were so many calls; how long that took against calls x latency / calls at once.
 */
export async function runWithModel(
  model: ProtocolServer,
  customers: readonly string[],
  { day, calls, latencyMs }: { day: string; calls: number; latencyMs: number },
): Promise<RunFigures> {
  model.set({ behave: { kind: "ok", latencyMs } });
  const texts = Array.from({ length: Math.ceil(calls / customers.length) }, (_, i) => ({
    as_of: daysBefore(day, Math.floor(i / languages.length) + 1),
    language: languages[i % languages.length]!,
  }));
  // As the worker does each night for the coming day.
  for (const { as_of } of texts) await getPopulation(as_of);
  const before = model.calls.length;
  const started = performance.now();
  const runs: string[] = [];
  for (const [i, text] of texts.entries())
    runs.push(
      await startRun(actor, customers.slice(0, calls - i * customers.length), { engine: "language-model", ...text }),
    );
  await untilDone(runs);
  const ended = performance.now();
  const seconds = (ended - started) / 1000;
  const made = model.calls.length - before;
  const own = model.calls.slice(before);
  const since = (at: number) => (at - performance.timeOrigin - started) / 1000;
  const edges = {
    first: since(own[0]!.arrivedAt),
    full: since(own[callsAtOnce - 1]!.arrivedAt),
    last: seconds - since(Math.max(...own.map(({ endedAt }) => endedAt ?? 0))),
  };
  const ideal = (made * latencyMs) / 1000 / callsAtOnce;
  return { calls: made, seconds, ideal, rate: ideal / seconds, edges };
}

export type BusyFigures = { customers: number; versions: number; refused: number; answered: number };

/** The same for one day, with so many calls refused at random: what was asked for, written, refused, and answered. */
export async function runWhileBusy(
  model: ProtocolServer,
  customers: readonly string[],
  { day, share }: { day: string; share: number },
): Promise<BusyFigures> {
  const busy = { kind: "rate_limited", retryAfterMs: 400 } as const;
  model.set({ behave: withRandom(share, "bench", busy, { kind: "ok", latencyMs: 300 }) });
  const before = model.calls.length;
  await untilDone([await startRun(actor, [...customers], { engine: "language-model", as_of: day })]);
  const calls = model.calls.slice(before);
  const { rows } = await pool().query<{ versions: number; customers: number }>(
    `select count(*)::int as versions, count(distinct customer_id)::int as customers from profiles
     where as_of = $1 and engine->>'name' = 'language-model'`,
    [day],
  );
  if (rows[0]!.versions !== rows[0]!.customers) throw new Error("Somebody has two versions.");
  return {
    customers: customers.length,
    versions: rows[0]!.versions,
    refused: calls.filter(({ status }) => status === 429).length,
    answered: calls.filter(({ status }) => status === 200).length,
  };
}

async function untilDone(runs: readonly string[]): Promise<void> {
  for (const run of runs)
    for (;;) {
      const { customers, done, failed } = await readProgress(run);
      if (failed > 0) throw new Error(`${failed} profiles were not written.`);
      if (done >= customers) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

export const daysBefore = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10);

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import type { Profile } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { type JobContext, workJobs } from "@/lib/server/jobs/work-jobs";
import { type GenerateOptions, generateProfile } from "@/lib/server/profiles/generate-profile";
import { listCustomersWithoutProfile, readProgress } from "@/lib/server/runs/run-store";
import { startRun } from "@/lib/server/runs/start-run";
import { writeProfiles } from "@/lib/server/runs/write-profiles";

vi.mock("@/lib/server/profiles/generate-profile", () => ({ generateProfile: vi.fn() }));

await openTestDatabase();
afterAll(closeSender);

const actor: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };
const ids = Array.from({ length: 60 }, (_, i) => `c${String(i).padStart(3, "0")}`);
const context: JobContext = { signal: new AbortController().signal };
const nightly = { timeZone: "Europe/Lisbon" };

beforeAll(async () => {
  await prisma().customer.createMany({ data: ids.map((id) => ({ id })) });
  await prisma().customer.create({ data: { id: "refused", profilingConsent: false } });
});

/** Stands in for the engine: rows as a real version leaves them, a past `as_of` in `profiles` only. */
async function write(_actor: Actor, customerId: string, options: GenerateOptions = {}): Promise<Profile> {
  await pool().query(
    `insert into profiles (id, customer_id, version, as_of, engine, taxonomy_version, population_id, fingerprint, coverage,
       confidence, texts, evidence, signals, looks, opportunities, usage, requested_by)
     select coalesce($3::uuid, gen_random_uuid()), $1, coalesce(max(version), 0) + 1, $2, '{}', '', '', '', '{}', '{}', '{}', '[]',
       '[]', '[]', '[]', '{}', 'test' from profiles where customer_id = $1`,
    [customerId, options.as_of ?? "2026-11-23", options.id ?? null],
  );
  if (options.as_of === undefined)
    await pool().query(
      `insert into current_profiles (customer_id, version, generated_at, as_of, style_line, moment_line, palette, new_behavior,
         confidence, opportunities, search_text)
       select customer_id, version, generated_at, as_of, '', '', '[]', false, 0, 0, '' from profiles
       where customer_id = $1 order by version desc limit 1
       on conflict (customer_id) do update set version = excluded.version, generated_at = excluded.generated_at`,
      [customerId],
    );
  return {} as Profile;
}

async function until(run: string): Promise<Awaited<ReturnType<typeof readProgress>>> {
  for (;;) {
    const progress = await readProgress(run);
    if (progress.done === progress.customers) return progress;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("everyone who did not refuse and has no profile is listed", async () => {
  expect(await listCustomersWithoutProfile()).toEqual(ids);
});

test("a run writes each customer once, records who cannot be profiled, and goes on", async () => {
  const run = await startRun(actor, ids);
  expect(await readProgress(run)).toEqual({ customers: 60, done: 0, written: 0, failed: 0 });
  vi.mocked(generateProfile).mockImplementation(async (by, id) => {
    if (id === "c007") throw new AppError("profiling_refused", "refused");
    if (id === "c030") throw new AppError("too_little_data", "nothing");
    if (id === "c031") throw new Error("a mistake of ours");
    return write(by, id);
  });
  const worker = await workJobs(
    { "generate-profiles": writeProfiles, "snapshot-population": async () => ({}), "run-import": async () => ({}) },
    nightly,
  );
  expect(await until(run)).toEqual({ customers: 60, done: 60, written: 57, failed: 1 });
  await worker.stop();
  const { rows } = await pool().query(
    "select count(*)::int as n, count(distinct customer_id)::int as who from profiles",
  );
  expect(rows).toEqual([{ n: 57, who: 57 }]);
});

test("a job takes no other run's version for its own", async () => {
  await pool().query("truncate profiles, current_profiles");
  vi.mocked(generateProfile).mockImplementation(write);
  const runs = [1, 2, 3].map((n) => `0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a0${n}`);
  const days = async () =>
    (await pool().query("select as_of::text as day from profiles order by version")).rows.map(({ day }) => day);
  await write(actor, "c000", { as_of: "2026-01-31" });
  for (const [run, as_of] of [
    [runs[0]!, undefined],
    [runs[1]!, "2026-02-28"],
    [runs[1]!, "2026-02-28"],
    [runs[2]!, "2026-02-28"],
    [runs[0]!, undefined],
  ] as const)
    await writeProfiles({ engine: "built-in", run, actor, customer_ids: ["c000"], as_of }, context);
  expect(await days()).toEqual(["2026-01-31", "2026-11-23", "2026-02-28", "2026-02-28"]);
});

test("a job that runs again leaves out those who got their version", async () => {
  await pool().query("truncate profiles, current_profiles");
  const job = {
    engine: "built-in" as const,
    run: "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a10",
    actor,
    customer_ids: ids.slice(0, 5),
  };
  vi.mocked(generateProfile).mockImplementation(async (by, id, options) => {
    if (id === "c003") throw Object.assign(new Error("gone"), { code: "57P01" });
    return write(by, id, options);
  });
  await expect(writeProfiles(job, context)).rejects.toThrow("gone");
  vi.mocked(generateProfile).mockImplementation(write);
  expect(await writeProfiles(job, context)).toEqual({ written: 5, passed_over: [], failed: [] });
  const { rows } = await pool().query("select max(version) as version, count(*)::int as n from profiles");
  expect(rows).toEqual([{ version: 1, n: 5 }]);
});

test("once the worker is stopped, nobody else of the job is read and analysed", async () => {
  const stop = new AbortController();
  const begun: string[] = [];
  vi.mocked(generateProfile).mockImplementation(async (_by, id) => {
    begun.push(id);
    stop.abort();
    throw new Error("stopped");
  });
  const run = "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a12";
  const job = { engine: "language-model" as const, run, actor, customer_ids: ids };
  await expect(writeProfiles(job, { signal: stop.signal })).rejects.toThrow("stopped");
  expect(begun.length).toBeLessThanOrEqual(3);
});

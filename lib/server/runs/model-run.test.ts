import { beforeAll, beforeEach, expect, it } from "vitest";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { changeEngine } from "@/lib/server/engine/engine-settings";
import { getSpending } from "@/lib/server/engine/get-spending";
import { withRandom } from "@/lib/server/model/protocol-server/with-random";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel } from "@/lib/server/profiles/test-model";
import { admin, openTestRetailer } from "@/lib/server/profiles/test-retailer";
import { writeProfiles } from "@/lib/server/runs/write-profiles";

await openTestDatabase();
const model = await openTestModel();
const people = ["helena", "joão", "homeless"];
beforeAll(openTestRetailer);
beforeEach(async () => {
  await pool().query(
    "truncate engine_settings, engine_days, engine_reservations, engine_spending, profiles, current_profiles",
  );
  model.set({ answer: faithful, behave: { kind: "ok" } });
});

const job = (run: string) => ({
  engine: "language-model" as const,
  run,
  actor: admin,
  customer_ids: people,
  as_of: "2026-08-31",
});
const context = () => ({ signal: new AbortController().signal });
const versions = async () =>
  (await pool().query<{ who: string }>("select customer_id as who from profiles order by 1")).rows.map(
    ({ who }) => who,
  );

it("writes each once, also where the server keeps refusing at random, and where the job runs again", async () => {
  model.set({ behave: withRandom(0.4, "a run", { kind: "rate_limited", retryAfterMs: 20 }, { kind: "ok" }) });
  const run = "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a31";
  const result = await writeProfiles(job(run), context());
  expect(result).toMatchObject({ written: people.length, failed: [] });
  const calls = model.calls.length;
  expect(await writeProfiles(job(run), context())).toEqual(result);
  expect(model.calls.length).toBe(calls);
  expect(await versions()).toEqual([...people].sort());
});

it("asks nobody any more once the day's budget has no room, and names those who were left", async () => {
  await changeEngine(admin, { prices: { input: 2.5, output: 10 }, daily_budget: 0.001 }, () => {});
  const before = model.calls.length;
  const result = await writeProfiles(job("0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a32"), context());
  expect(result.written).toBe(0);
  expect(result.failed.map(({ code }) => code)).toEqual(people.map(() => "budget_reached"));
  expect(new Set(result.failed.map(({ customer_id }) => customer_id))).toEqual(new Set(people));
  expect(model.calls.length).toBe(before);
  expect((await getSpending(1)).items).toEqual([]);
});

import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { openBoss } from "@/lib/server/jobs/boss";
import { closeSender, sendJobs } from "@/lib/server/jobs/send-jobs";
import { workJobs } from "@/lib/server/jobs/work-jobs";

await openTestDatabase();
afterAll(closeSender);

const actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null } as const;
const job = { engine: "built-in" as const, run: "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a10", actor, customer_ids: ["a"] };

test("a job whose worker died is taken up again within twenty seconds", async () => {
  await sendJobs("generate-profiles", [job]);
  // Taken, and then never heard of again: what a killed worker leaves.
  const dead = await openBoss("sender");
  expect(await dead.fetch("generate-profiles")).toHaveLength(1);
  await dead.stop({ graceful: false });

  const started = performance.now();
  let done: (data: unknown) => void;
  const taken = new Promise((resolve) => {
    done = resolve;
  });
  const handlers = {
    "generate-profiles": async (data: object) => {
      done(data);
      return {};
    },
    "snapshot-population": async () => ({}),
    "run-import": async () => ({}),
  };
  const worker = await workJobs(handlers, { timeZone: "UTC" });
  expect(await taken).toEqual(job);
  expect(performance.now() - started).toBeLessThan(20_000);
  await worker.stop();
});

test("a job of another shape is refused before it is sent", async () => {
  await expect(
    sendJobs("generate-profiles", [{ ...job, customer_ids: [], engine: "built-in" as const }]),
  ).rejects.toThrow("customer_ids");
});

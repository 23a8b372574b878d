import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import { type Generation, generationSchema } from "@/lib/contracts/generation";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generationEvents } from "@/lib/server/generations/generation-events";
import { takeGeneration } from "@/lib/server/generations/generation-store";
import { cancelGeneration, findWatched, getGeneration, startGeneration } from "@/lib/server/generations/generations";
import { runGeneration } from "@/lib/server/generations/run-generation";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCurrentProfile } from "@/lib/server/profiles/read-profiles";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel, setTestEngine } from "@/lib/server/profiles/test-model";
import { admin, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);
afterAll(closeSender);
beforeEach(async () => {
  model.set({ answer: faithful, behave: { kind: "ok" } });
  setTestEngine(model.url, "responses");
  // What was written before gives its words away: here each is to be asked for.
  await pool().query("truncate profiles, current_profiles, generations");
});

const start = async (actor: Actor = admin, customer = "helena") =>
  (await startGeneration(actor, customer, { id: randomUUID() })).generation;
const run = (generation: Generation, signal = new AbortController().signal) =>
  runGeneration({ generation: generation.id }, { signal });
const versionsOf = async () =>
  (await pool().query("select version from profiles where customer_id = 'helena'")).rowCount;

/** The events of a stream until it ends. */
async function eventsOf(generation: Generation): Promise<{ name: string; data: unknown }[]> {
  const stream = await generationEvents(admin, generation.customer_id, generation.id);
  const text = await new Response(stream).text();
  return [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, name, data]) => ({
    name: name!,
    data: JSON.parse(data!),
  }));
}

it("shows the built-in profile at once, then each statement that passed, then the version", async () => {
  const generation = await start();
  expect(generation).toMatchObject({ status: "queued", statements: [], model: "model-of-the-tests", version: null });
  expect(generation.preview.profile.customer_profile.general_style).not.toBe("");
  model.set({ behave: { kind: "ok", tokenMs: 2 } });
  const [events] = await Promise.all([eventsOf(generation), run(generation)]);
  expect(events[0]).toMatchObject({ name: "generation", data: { statements: [] } });
  expect(events.slice(1, -1).map(({ name }) => name)).toEqual(Array(generation.offered).fill("statement"));
  const last = generationSchema.parse(events.at(-1)!.data);
  expect(last).toMatchObject({ status: "finished", version: 1, problem: null });
  const profile = await getCurrentProfile(admin, "helena");
  expect(profile?.id).toBe(generation.id);
  expect(profile?.by_model).toEqual(last.statements.map(({ key }) => key));
  // The version itself is what is read now.
  expect(await findWatched(admin, "helena")).toBeNull();
});

it("shows where it is to whoever comes later, and all of it to whoever comes at the end", async () => {
  const generation = await start();
  await run(generation);
  const events = await eventsOf(generation);
  expect(events).toHaveLength(1);
  expect(generationSchema.parse(events[0]!.data).statements).toHaveLength(generation.offered);
});

it("is one at a time for a customer, however many ask at once", async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, () => startGeneration(admin, "helena", { id: randomUUID() })),
  );
  expect(new Set(all.map(({ generation }) => generation.id)).size).toBe(1);
  expect(all.filter(({ created }) => created)).toHaveLength(1);
});

it("leaves the version before when the model's server dies in the middle, and says so", async () => {
  const { version } = await generateProfile(admin, "helena");
  const dying = await startProtocolServer({
    answer: faithful,
    behave: { kind: "ok", tokenMs: 5 },
    apiKey: "sk-of-the-tests",
  });
  setTestEngine(dying.url, "chat");
  const generation = await start();
  const running = run(generation);
  await expect
    .poll(async () => (await getGeneration(admin, "helena", generation.id)).statements.length, { timeout: 10_000 })
    .toBeGreaterThan(2);
  dying.kill();
  await running;
  const after = await getGeneration(admin, "helena", generation.id);
  expect(after).toMatchObject({ status: "failed", version: null, problem: { code: "model_failed" } });
  expect(after.problem?.detail).toMatch(/could not be reached: .*refused/i);
  expect((await getCurrentProfile(admin, "helena"))?.version).toBe(version);
  expect(await findWatched(admin, "helena")).toMatchObject({ id: generation.id, status: "failed" });
  // Once another version is there nobody needs to hear of it any more.
  await generateProfile(admin, "helena");
  expect(await findWatched(admin, "helena")).toBeNull();
}, 60_000);

it("is cancelled: nothing is written, and the call ends", async () => {
  model.set({ behave: { kind: "ok", tokenMs: 5 } });
  const generation = await start();
  const running = run(generation);
  await expect
    .poll(async () => (await getGeneration(admin, "helena", generation.id)).statements.length, { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect(await cancelGeneration(admin, "helena", generation.id)).toMatchObject({ status: "cancelled", version: null });
  await running;
  await expect.poll(() => model.calls.at(-1)?.outcome).toBe("left");
  expect(await versionsOf()).toBe(0);
  await expect(cancelGeneration(admin, "helena", generation.id)).rejects.toMatchObject({ code: "conflict" });
  // The next one is not held up by it.
  expect((await start()).id).not.toBe(generation.id);
});

it("starts anew in another worker when the first one died, and is written once", async () => {
  const generation = await start();
  await takeGeneration(generation.id);
  expect(await run(generation)).toEqual({ version: 1 });
  expect(await run(generation)).toEqual({ over: true });
  expect(await versionsOf()).toBe(1);
});

it("is left to another worker when this one is stopped", async () => {
  model.set({ behave: { kind: "ok", tokenMs: 20 } });
  const generation = await start();
  const stop = new AbortController();
  const running = run(generation, stop.signal);
  await expect.poll(() => model.inFlight.now).toBe(1);
  stop.abort();
  await expect(running).rejects.toThrow();
  expect(await getGeneration(admin, "helena", generation.id)).toMatchObject({ status: "writing" });
  model.set({ behave: { kind: "ok" } });
  await run(generation);
  expect(await versionsOf()).toBe(1);
});

it("is of those who may see the customer, and not of one who refused", async () => {
  const generation = await start(northSales);
  await expect(getGeneration({ ...northSales, stores: ["south"] }, "helena", generation.id)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(start(northSales, "joão")).rejects.toMatchObject({ code: "not_found" });
  await expect(start(admin, "refused")).rejects.toMatchObject({ code: "profiling_refused" });
  await expect(getGeneration(admin, "joão", generation.id)).rejects.toMatchObject({ code: "not_found" });
});

it("writes nothing for a customer who refused meanwhile", async () => {
  const generation = await start();
  await pool().query("update customers set profiling_consent = false where id = 'helena'");
  await run(generation);
  const { rows } = await pool().query("select status, problem_code from generations");
  expect(rows).toEqual([{ status: "failed", problem_code: "profiling_refused" }]);
  await pool().query("update customers set profiling_consent = null where id = 'helena'");
});

import { beforeAll, beforeEach, expect, it } from "vitest";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { changeEngine } from "@/lib/server/engine/engine-settings";
import { getSpending } from "@/lib/server/engine/get-spending";
import { type GenerateOptions, generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCurrentProfile } from "@/lib/server/profiles/read-profiles";
import { faithful, wording } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel } from "@/lib/server/profiles/test-model";
import { admin, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);
beforeEach(async () => {
  await pool().query("truncate engine_settings, engine_days, engine_reservations, engine_spending");
  model.set({ answer: faithful, behave: { kind: "ok" } });
});

let day = 1;
const asOf = () => new Date(Date.UTC(2026, 7, day++)).toISOString().slice(0, 10);
const write = (options: GenerateOptions = {}) =>
  generateProfile(admin, "helena", { engine: "language-model", as_of: asOf(), ...options });
const prices = { input: 2.5, output: 10 };
const set = (daily_budget: number | null) => changeEngine(admin, { prices, daily_budget, currency: "USD" }, () => {});
const costOf = ({ input_tokens, output_tokens }: { input_tokens: number; output_tokens: number }) =>
  (input_tokens * prices.input + output_tokens * prices.output) / 1_000_000;
/** Nothing holds a statement that was refused before: what is asked for again holds. */
const firstRefused = wording(({ plain, why }, index) => (index === 3 && !why ? "Wears gold lamé on 99 days." : plain));

it("a version tells what it cost, its repair included, and the day the same", async () => {
  await set(null);
  model.set({ answer: firstRefused });
  const before = model.calls.length;
  const { usage } = await write();
  expect(model.calls.length - before).toBe(2);
  expect(usage.cost?.currency).toBe("USD");
  expect(Number(usage.cost?.amount)).toBeCloseTo(costOf(usage), 5);
  const { today, items } = await getSpending(1);
  expect(today).toMatchObject({ spent: usage.cost, reserved: { amount: "0.00" }, unsettled: { amount: "0.00" } });
  expect(items).toMatchObject([
    {
      model: "model-of-the-tests",
      calls: 2,
      input_tokens: usage.input_tokens,
      output_tokens: usage.output_tokens,
      cost: usage.cost,
    },
  ]);
});

it("the same inputs cost nothing again", async () => {
  await set(null);
  const as_of = asOf();
  const first = await write({ as_of });
  const spent = await getSpending(1);
  const again = await write({ as_of });
  expect(again.usage).toMatchObject({ input_tokens: 0, output_tokens: 0, cost: { amount: "0.00", currency: "USD" } });
  expect(again.profile).toEqual(first.profile);
  expect(await getSpending(1)).toEqual(spent);
});

it("what no price is known of has no cost, and its tokens are counted", async () => {
  const { usage } = await write();
  expect(usage.cost).toBeNull();
  expect((await getSpending(1)).items).toMatchObject([{ calls: 1, input_tokens: usage.input_tokens, cost: null }]);
});

it("no call is made that the day's budget has no room for, and the version before stays", async () => {
  await set(0.001);
  const { version } = await generateProfile(admin, "helena");
  const before = model.calls.length;
  await expect(write({ as_of: undefined })).rejects.toMatchObject({ code: "budget_reached" });
  expect(model.calls.length).toBe(before);
  expect((await getCurrentProfile(admin, "helena"))?.version).toBe(version);
});

it("a repair that the budget has no room for leaves its passage to the built-in engine", async () => {
  await set(null);
  model.set({ answer: firstRefused });
  await write();
  const [first] = (await getSpending(1)).items;
  await pool().query("truncate engine_days, engine_spending");
  // Room for the first call, which reserves more than it takes, and then for no other.
  const most = (first!.input_tokens * prices.input + 20_000 * prices.output) / 1_000_000;
  await set(most);
  model.set({
    answer: async (call) => {
      await pool().query("update engine_days set unsettled = $1", [Math.round(most * 1_000_000)]);
      return firstRefused(call);
    },
  });
  const before = model.calls.length;
  const written = await write();
  expect(model.calls.length - before).toBe(1);
  expect(written.fallbacks.length).toBe(1);
  expect(written.by_model.length).toBeGreaterThan(5);
});

it("a call that broke off is counted by what was sent and what came", async () => {
  await set(null);
  model.set({ behave: { kind: "disconnect", share: 0.6 } });
  await expect(
    generateProfile(admin, "helena", { engine: "language-model", as_of: asOf() }, { live: true }),
  ).rejects.toMatchObject({
    code: "model_failed",
  });
  const { today, items } = await getSpending(1);
  expect(items[0]?.input_tokens).toBeGreaterThan(1000);
  expect(Number(today.spent.amount)).toBeGreaterThan(0);
  expect(today.reserved.amount).toBe("0.00");
});

it("sixty-four at once keep within the budget, and none is lost that there was room for", async () => {
  await set(null);
  await write();
  const one = Number((await getSpending(1)).today.spent.amount);
  await pool().query("truncate engine_days, engine_spending");
  await set(one * 8 + 0.25);
  const budget = one * 8 + 0.25;
  const before = model.calls.length;
  const results = await Promise.allSettled(Array.from({ length: 64 }, () => write()));
  const written = results.filter(({ status }) => status === "fulfilled").length;
  const { today } = await getSpending(1);
  expect(Number(today.spent.amount)).toBeLessThanOrEqual(budget);
  expect(model.calls.length - before).toBe(written);
  expect(written).toBeGreaterThanOrEqual(8);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "budget_reached" });
  expect([today.reserved.amount, today.unsettled.amount]).toEqual(["0.00", "0.00"]);
}, 60_000);

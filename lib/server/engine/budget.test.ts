import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import type { ActiveEngine } from "@/lib/server/engine/active-engine";
import { reserveBudget, settleBudget } from "@/lib/server/engine/budget";
import { expireReservations, listSpending, readToday, reserve, settle } from "@/lib/server/engine/budget-store";
import { openTestHouse } from "@/lib/server/engine/test-house";

await openTestDatabase();
beforeAll(openTestHouse);
beforeEach(() => pool().query("truncate engine_days, engine_reservations, engine_spending"));

const engine = (
  dailyBudget: number | null,
  prices: ActiveEngine["prices"] = { input: 1, output: 2 },
): ActiveEngine => ({
  baseUrl: "https://models.example/v1",
  model: "m",
  protocol: "chat",
  apiKey: null,
  allowedHosts: [],
  language: null,
  voice: { tone: "", banned_words: [], banned_claims: [] },
  currency: "USD",
  prices,
  dailyBudget,
});
const ended = { baseUrl: "https://models.example/v1", model: "m" };
const never = new AbortController().signal;
const today = async () => {
  const { spent, reserved, unsettled } = await readToday("USD");
  return { spent, reserved, unsettled };
};
const runOut = () => pool().query("update engine_reservations set expires_at = now() - interval '1 second'");

describe("the day's budget", () => {
  it("is never passed, however many calls come at once and however they end", async () => {
    const call = fc.record({
      most: fc.integer({ min: 1, max: 400 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 2, maxLength: 24 }),
        fc.integer({ min: 1, max: 1500 }),
        async (calls, budget) => {
          await pool().query("truncate engine_days, engine_reservations, engine_spending");
          let spent = 0;
          await Promise.all(
            calls.map(async ({ most, part }) => {
              const id = randomUUID();
              if ((await reserve({ id, currency: "USD", amount: most, budget })) !== "reserved") return;
              const held = await today();
              expect(held.spent + held.reserved).toBeLessThanOrEqual(budget);
              const cost = Math.floor(most * part);
              spent += cost;
              await settle({ ...ended, id, tokens: { input: 1, output: 1 }, cost });
            }),
          );
          expect(await today()).toEqual({ spent, reserved: 0, unsettled: 0 });
          expect(spent).toBeLessThanOrEqual(budget);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("waits for calls under way where only they stand in the way, and is reached where the money is gone", async () => {
    const of = engine(0.001);
    const most = { input: 600, output: 0 };
    const first = await reserveBudget(of, most, never);
    const second = reserveBudget(of, most, never);
    expect(await settleBudget(of, first, { input: 300, output: 0 })).toBe(300);
    await settleBudget(of, await second, { input: 600, output: 0 });
    await expect(reserveBudget(of, most, never)).rejects.toMatchObject({ code: "budget_reached" });
    expect(await today()).toEqual({ spent: 900, reserved: 0, unsettled: 0 });
    await expect(reserveBudget(engine(0.0001), most, never)).rejects.toMatchObject({ code: "budget_reached" });
  });

  it("stops waiting when nobody wants the call any more", async () => {
    const of = engine(0.001);
    await reserveBudget(of, { input: 900, output: 0 }, never);
    const leaving = new AbortController();
    const waiting = reserveBudget(of, { input: 900, output: 0 }, leaving.signal);
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ failure: "cancelled" });
  });

  it("counts what nobody saw the end of as the most that it can have cost, until its end is known after all", async () => {
    const of = engine(0.001);
    const lost = await reserveBudget(of, { input: 900, output: 0 }, never);
    await runOut();
    expect(await expireReservations()).toBe(1);
    expect(await expireReservations()).toBe(0);
    expect(await today()).toEqual({ spent: 0, reserved: 0, unsettled: 900 });
    await expect(reserveBudget(of, { input: 200, output: 0 }, never)).rejects.toMatchObject({ code: "budget_reached" });
    await settleBudget(of, lost, { input: 100, output: 0 });
    expect(await today()).toEqual({ spent: 100, reserved: 0, unsettled: 0 });
    await settleBudget(of, lost, { input: 100, output: 0 });
    expect(await today()).toEqual({ spent: 100, reserved: 0, unsettled: 0 });
  });

  it("is of a currency, and of the day on which the call was made", async () => {
    const id = await reserveBudget(engine(0.001), { input: 900, output: 0 }, never);
    await reserveBudget({ ...engine(0.001), currency: "BRL" }, { input: 900, output: 0 }, never);
    await pool().query("update engine_days set day = day - 1");
    await pool().query("update engine_reservations set day = day - 1");
    await reserveBudget(engine(0.001), { input: 900, output: 0 }, never);
    await settleBudget(engine(0.001), id, { input: 800, output: 0 });
    expect(await today()).toEqual({ spent: 0, reserved: 900, unsettled: 0 });
    expect((await listSpending(2)).map(({ cost }) => cost)).toEqual([800]);
    expect(await listSpending(1)).toEqual([]);
  });
});

describe("what was spent", () => {
  it("is kept by day and model: calls, tokens, cost", async () => {
    const of = engine(null);
    for (const [model, tokens] of [
      ["m", { input: 1000, output: 10 }],
      ["m", { input: 500, output: 20 }],
      ["other", { input: 7, output: 1 }],
      ["other", { input: 0, output: 0 }],
    ] as const) {
      const id = await reserveBudget({ ...of, model }, { input: 2000, output: 100 }, never);
      await settleBudget({ ...of, model }, id, tokens);
    }
    const row = { day: (await readToday("USD")).day, base_url: of.baseUrl, currency: "USD" };
    expect(await listSpending(1)).toEqual([
      { ...row, model: "m", calls: 2, input_tokens: 1500, output_tokens: 30, cost: 1560 },
      { ...row, model: "other", calls: 1, input_tokens: 7, output_tokens: 1, cost: 9 },
    ]);
  });

  it("has no cost where there was no price", async () => {
    const of = engine(null, null);
    expect(
      await settleBudget(of, await reserveBudget(of, { input: 9, output: 9 }, never), { input: 9, output: 9 }),
    ).toBeNull();
    expect(await listSpending(1)).toMatchObject([{ calls: 1, cost: null }]);
    expect(await today()).toEqual({ spent: 0, reserved: 0, unsettled: 0 });
  });
});

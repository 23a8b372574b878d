import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { readToday } from "@/lib/server/engine/budget-store";
import { changeEngine } from "@/lib/server/engine/engine-settings";
import { getSpending } from "@/lib/server/engine/get-spending";
import { admin, openTestHouse } from "@/lib/server/engine/test-house";
import { tryEngine } from "@/lib/server/engine/try-engine";
import type { Behaviour } from "@/lib/server/model/protocol-server/behaviour";
import { sampleOf } from "@/lib/server/model/protocol-server/sample-of";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";

await openTestDatabase();
beforeAll(openTestHouse);

/** Writes by the schema where one is asked for; in words, what was shown to it. */
const server = await startProtocolServer({
  apiKey: "sk-of-the-tests",
  answer: ({ schema, input }) =>
    schema ? JSON.stringify(sampleOf(schema)) : input.slice(input.indexOf("{")).replace("...", "Wool warms."),
});
const prices = { input: 1000, output: 1000 };

beforeEach(async () => {
  await pool().query("truncate engine_settings, engine_days, engine_reservations, engine_spending, audit");
  server.set({ behave: { kind: "ok" } });
  await set({ protocol: "responses" });
});

const set = (more: object) =>
  changeEngine(
    admin,
    { base_url: server.url, allowed_hosts: ["127.0.0.1"], model: "m", api_key: "sk-of-the-tests", prices, ...more },
    () => {},
  );

describe("the test of the language model", () => {
  it.each(["responses", "chat"] as const)(
    "times an answer, and sees that the schema is kept to (%s)",
    async (protocol) => {
      await set({ protocol });
      server.set({ behave: { kind: "ok", latencyMs: 120, tokenMs: 1 } });
      const result = await tryEngine(admin);
      expect(result).toMatchObject({ ok: true, model: "m", structured: "schema", problem: null });
      expect(result.first_ms).toBeGreaterThanOrEqual(115);
      expect(result.ms).toBeGreaterThanOrEqual(result.first_ms!);
      expect(server.calls.at(-1)).toMatchObject({ protocol, key: "right" });
    },
  );

  it("asks in words where no schema is taken, and where it is taken and not kept to", async () => {
    server.set({ behave: { kind: "schema_refused" } });
    expect(await tryEngine(admin)).toMatchObject({ ok: true, structured: "asked" });
    server.set({ behave: ({ schema }) => (schema ? { kind: "prose" } : { kind: "fenced" }) });
    expect(await tryEngine(admin)).toMatchObject({ ok: true, structured: "asked" });
  });

  it("says that an answer cannot be read", async () => {
    server.set({ behave: { kind: "prose" } });
    expect(await tryEngine(admin)).toMatchObject({ ok: false, structured: "none", problem: null });
  });

  it.each([
    [{ kind: "unauthorized" }, /does not accept the key/],
    [{ kind: "bad_request", because: "model_not_found" }, /no such model/],
    [{ kind: "rate_limited" }, /busy/],
    [{ kind: "rate_limited", quota: true }, /no credit/],
    [{ kind: "server_error" }, /failed/],
    [{ kind: "disconnect", share: 0.5 }, /broke off/],
  ] as [Behaviour, RegExp][])("says at once why there is no answer: %o", async (behave, words) => {
    server.set({ behave });
    const before = server.calls.length;
    const { ok, structured, problem } = await tryEngine(admin);
    expect({ ok, structured, code: problem?.code }).toEqual({ ok: false, structured: null, code: "model_failed" });
    expect(problem?.detail).toMatch(words);
    expect(server.calls.length - before).toBe(1);
  });

  it("does not reach inside unless the host is allowed", async () => {
    await pool().query("update engine_settings set allowed_hosts = '{}'");
    const before = server.calls.length;
    expect((await tryEngine(admin)).problem?.detail).toMatch(/could not be reached: only https is called/);
    expect(server.calls.length).toBe(before);
  });

  it("counts as spent, is stopped by the budget, and stands in the audit", async () => {
    await tryEngine(admin);
    const { items, today } = await getSpending(1);
    expect(items).toMatchObject([{ model: "m", calls: 1, base_url: server.url }]);
    expect(items[0]?.cost).toEqual(today.spent);
    expect(Number(today.spent.amount)).toBeGreaterThan(0);
    await set({ daily_budget: Number(today.spent.amount) });
    const before = server.calls.length;
    expect(await tryEngine(admin)).toMatchObject({ ok: false, problem: { code: "budget_reached" } });
    expect(server.calls.length).toBe(before);
    expect(await readToday("USD")).toMatchObject({ reserved: 0, unsettled: 0 });
    const { rows } = await pool().query("select count(*)::int as n from audit where action = 'engine.tested'");
    expect(rows).toEqual([{ n: 2 }]);
  });

  it("counts an answer that was paid for before the next one failed", async () => {
    server.set({ behave: ({ schema }) => (schema ? { kind: "prose" } : { kind: "server_error" }) });
    expect(await tryEngine(admin)).toMatchObject({ ok: false, problem: { code: "model_failed" } });
    expect((await getSpending(1)).items).toMatchObject([{ calls: 1 }]);
  });

  it("is refused where no model is set up", async () => {
    await set({ model: null, base_url: null, api_key: undefined });
    await expect(tryEngine(admin)).rejects.toMatchObject({ code: "engine_not_configured" });
  });
});

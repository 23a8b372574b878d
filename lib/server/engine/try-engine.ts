import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { EngineTest } from "@/lib/contracts/engine";
import { addTokens, noTokens } from "@/lib/domain/model-writing/cost";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { inTransaction } from "@/lib/server/db/transaction";
import { requireEngine } from "@/lib/server/engine/active-engine";
import { reserveBudget, settleBudget } from "@/lib/server/engine/budget";
import { ModelError } from "@/lib/server/model/model-error";
import { mostOfProbe, type Probe, probeModel } from "@/lib/server/model/probe-model";

/**
 * Asks the language model in force something small: whether it answers, how soon, and whether structured output works. A
 * failure is an answer too. Throws engine_not_configured.
 */
export async function tryEngine(actor: Actor): Promise<EngineTest> {
  const engine = await requireEngine();
  const { baseUrl: base_url, model } = engine;
  await inTransaction((connection) => saveAudit(connection, actor, "engine.tested", "engine:1", { base_url, model }));
  const started = performance.now();
  let spent = noTokens;
  try {
    const reservation = await reserveBudget(engine, mostOfProbe, AbortSignal.timeout(10_000));
    let probe: Probe;
    try {
      probe = await probeModel(engine, (tokens) => {
        spent = addTokens(spent, tokens);
      });
    } finally {
      await settleBudget(engine, reservation, spent);
    }
    const { ms, firstMs, structured } = probe;
    return { ok: structured !== "none", model, ms, first_ms: firstMs, structured, problem: null };
  } catch (error) {
    const known = problemOf(error);
    if (!known) throw error;
    const ms = Math.round(performance.now() - started);
    return { ok: false, model, ms, first_ms: null, structured: null, problem: known };
  }
}

function problemOf(error: unknown): EngineTest["problem"] {
  if (error instanceof ModelError && error.failure === "cancelled")
    return {
      code: "budget_reached",
      detail: "Calls under way hold all of the day's budget. Try again once they have ended.",
    };
  if (error instanceof ModelError) return { code: "model_failed", detail: error.message };
  if (error instanceof AppError && error.code === "budget_reached") return { code: error.code, detail: error.message };
  return null;
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type Generation, isUnderWay } from "@/lib/contracts/generation";
import { offerOf } from "@/lib/domain/model-writing/offer";
import { AppError } from "@/lib/server/app-error";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { requireEngine } from "@/lib/server/engine/active-engine";
import {
  addGeneration,
  endGeneration,
  findGeneration,
  findLastGeneration,
} from "@/lib/server/generations/generation-store";
import { type Prepared, prepareWriting } from "@/lib/server/profiles/prepare-writing";
import { previewOf } from "@/lib/server/profiles/preview-of";
import { listProfileVersions, requireProfiled } from "@/lib/server/profiles/read-profiles";

type Started = { generation: Generation; created: boolean };

/**
 * Has the language model write a new version in the background. Answers with the version in the built-in engine's words;
 * with the one under way, when there is one. Throws what `generateProfile` throws before it asks a model.
 */
export async function startGeneration(
  actor: Actor,
  customerId: string,
  { id, language }: { id: string; language?: string },
): Promise<Started> {
  const engine = await requireEngine();
  const prepared = await prepareWriting(actor, customerId, { language, preferred: engine.language });
  const preview = await previewFor(actor, prepared, id);
  const created = await addGeneration({
    id,
    customerId,
    language: prepared.language,
    model: engine.model,
    actor,
    preview,
    offered: offeredOf(prepared),
  });
  const generation = (await findGeneration(customerId, id)) ?? (await findLastGeneration(customerId));
  if (!generation) throw new AppError("conflict", "Another version was being written, and is over. Ask again.");
  return { generation, created };
}

/** The prepared version under the number that comes next. */
export async function previewFor(actor: Actor, prepared: Prepared, id: string) {
  const { items } = await listProfileVersions(actor, prepared.customerId, { limit: 1 });
  return previewOf(prepared, { id, version: (items[0]?.version ?? 0) + 1, at: new Date() });
}

/** How many statements the model is asked for. */
export const offeredOf = ({ analysis, language }: Prepared): number =>
  offerOf(language, analysis.texts[language], analysis.evidence).statements.length;

export async function getGeneration(actor: Actor, customerId: string, id: string): Promise<Generation> {
  await requireProfiled(actor, customerId);
  const generation = await findGeneration(customerId, id);
  if (!generation) throw new AppError("not_found", "There is no such generation of this customer's profile.");
  return generation;
}

/** What a page shows of generations: the one under way, or that the last one failed and nothing was written since; else null. */
export async function findWatched(actor: Actor, customerId: string): Promise<Generation | null> {
  const customer = await requireCustomer(actor, customerId);
  const last = customer.profiling_refused ? null : await findLastGeneration(customerId);
  if (!last || isUnderWay(last.status)) return last;
  const { items } = await listProfileVersions(actor, customerId, { limit: 1 });
  const written = items[0]?.generated_at ?? "";
  return last.status === "failed" && (last.finished_at ?? "") > written ? last : null;
}

/** Cancels one that is under way: its words are dropped, whatever a worker is doing with it. Throws conflict when it is over. */
export async function cancelGeneration(actor: Actor, customerId: string, id: string): Promise<Generation> {
  const { status } = await getGeneration(actor, customerId, id);
  if (!isUnderWay(status) || !(await endGeneration(id, { status: "cancelled" })))
    throw new AppError(
      "conflict",
      `This generation is over already: it is ${(await getGeneration(actor, customerId, id)).status}.`,
    );
  return getGeneration(actor, customerId, id);
}

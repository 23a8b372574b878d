import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Dossier } from "@/lib/domain/dossier";
import { type Analysis, analyse, BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { AppError } from "@/lib/server/app-error";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { saveProfile } from "@/lib/server/profiles/profile-store";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { resolveAsOf } from "@/lib/server/profiles/resolve-as-of";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export type GenerateOptions = {
  engine?: "built-in" | "language-model";
  language?: string;
  as_of?: string;
  /** Of the version: asked for again under the same id, the version that it made is returned and none is added. */
  id?: string;
};
type Written = Extract<Analysis, { kind: "profile" }>;

/**
 * Writes a new version of a customer's profile: load, analyse (tag, signals, evidence, draft, check, project), save.
 * Throws not_found for a customer the actor may not see, profiling_refused, too_little_data (naming what is missing),
 * engine_not_configured, and invalid for an as_of in the future.
 */
export async function generateProfile(
  actor: Actor,
  customerId: string,
  options: GenerateOptions = {},
): Promise<Profile> {
  const started = performance.now();
  if (options.engine === "language-model")
    throw new AppError("engine_not_configured", "No language model is configured. Use the built-in engine.");
  const customer = await requireCustomer(actor, customerId);
  if (customer.profiling_refused)
    throw new AppError("profiling_refused", "This customer refused profiling, so no profile may be written.");

  const workspace = await requireWorkspace();
  const language = requireLanguage(options.language, "/language", workspace);
  const { asOf, present } = await resolveAsOf(workspace, options.as_of);
  const [dossier, population, catalogue] = await Promise.all([
    loadDossier(workspace, customerId, asOf, present),
    getPopulation(asOf),
    loadCatalogue(asOf, present),
  ]);
  if (!dossier) throw new AppError("not_found", "There is no such customer.");

  const analysis = analyse({ dossier, population, catalogue, language });
  if (analysis.kind === "too_little")
    throw new AppError(
      "too_little_data",
      `There is nothing to base a profile on yet. Missing: ${analysis.missing.join(", ")}.`,
    );

  return saveProfile({
    id: options.id ?? randomUUID(),
    customerId,
    asOf,
    present,
    language,
    analysis,
    engine: { name: "built-in", version: BUILT_IN_VERSION, model: null, prompt_version: null },
    taxonomyVersion: TAXONOMY_VERSION,
    populationId: population.id,
    fingerprint: fingerprint(dossier, asOf, population.id, analysis),
    ms: Math.round(performance.now() - started),
    requestedBy: `${actor.kind}:${actor.name}`,
  });
}

/** Hash of all inputs of the draft: what was read, the population it was held against, what looks were found, and with which versions. */
function fingerprint(dossier: Dossier, asOf: Day, populationId: string, { looks, opportunities }: Written): string {
  const inputs = {
    dossier,
    asOf,
    populationId,
    looks,
    opportunities,
    engine: BUILT_IN_VERSION,
    taxonomy: TAXONOMY_VERSION,
  };
  return createHash("sha256").update(canonicalJson(inputs)).digest("hex");
}

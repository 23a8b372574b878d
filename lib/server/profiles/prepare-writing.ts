import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { Day } from "@/lib/contracts/day";
import type { Language } from "@/lib/contracts/profile";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Bans } from "@/lib/domain/check/voice";
import type { Dossier } from "@/lib/domain/dossier";
import { type Analysis, analyse, BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { AppError } from "@/lib/server/app-error";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { readEngine } from "@/lib/server/engine/engine-store";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { resolveAsOf } from "@/lib/server/profiles/resolve-as-of";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export type Written = Extract<Analysis, { kind: "profile" }>;

/** Everything about a version but who words it: it holds the built-in engine's words already. */
export type Prepared = {
  customerId: string;
  asOf: Day;
  /** False for a past day. */
  present: boolean;
  language: Language;
  analysis: Written;
  populationId: string;
  /** Hash of what was read and found, and of the versions it was done with. */
  fingerprint: string;
};

/**
 * Load, and analyse: tag, signals, evidence, built-in draft, check, project. `language` is that of the texts when none is
 * asked for; the house's when it is undefined too. Throws not_found for a customer the actor may not see, profiling_refused,
 * too_little_data (naming what is missing), and invalid for an as_of in the future.
 */
export async function prepareWriting(
  actor: Actor,
  customerId: string,
  { language: asked, as_of, preferred }: { language?: string; as_of?: string; preferred?: Language | null },
): Promise<Prepared> {
  const customer = await requireCustomer(actor, customerId);
  if (customer.profiling_refused)
    throw new AppError("profiling_refused", "This customer refused profiling, so no profile may be written.");

  const workspace = await requireWorkspace();
  const language = requireLanguage(asked ?? preferred ?? undefined, "/language", workspace);
  const { asOf, present } = await resolveAsOf(workspace, as_of);
  const [dossier, population, catalogue, { voice }] = await Promise.all([
    loadDossier(workspace, customerId, asOf, present),
    getPopulation(asOf),
    loadCatalogue(asOf, present),
    readEngine(),
  ]);
  if (!dossier) throw new AppError("not_found", "There is no such customer.");

  const { banned_words, banned_claims } = voice;
  const bans = { banned_words, banned_claims };
  const analysis = analyse({ dossier, population, catalogue, language, bans });
  if (analysis.kind === "too_little")
    throw new AppError(
      "too_little_data",
      `There is nothing to base a profile on yet. Missing: ${analysis.missing.join(", ")}.`,
    );
  const fingerprint = fingerprintOf({ dossier, asOf, populationId: population.id, bans }, analysis);
  return { customerId, asOf, present, language, analysis, populationId: population.id, fingerprint };
}

type Read = { dossier: Dossier; asOf: Day; populationId: string; bans: Bans };

/** Hash of all inputs of the draft: what was read, the population it was held against, what looks were found, and with which versions. */
function fingerprintOf(read: Read, { looks, opportunities }: Written): string {
  const inputs = { ...read, looks, opportunities, engine: BUILT_IN_VERSION, taxonomy: TAXONOMY_VERSION };
  return createHash("sha256").update(canonicalJson(inputs)).digest("hex");
}

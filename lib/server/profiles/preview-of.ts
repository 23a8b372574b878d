import "server-only";
import type { Profile } from "@/lib/contracts/profile";
import { BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import type { Prepared } from "@/lib/server/profiles/prepare-writing";

/** A prepared version as it can be read before it is one: under the number that it will have, and not the current one. */
export function previewOf(prepared: Prepared, { id, version, at }: { id: string; version: number; at: Date }): Profile {
  const { customerId, asOf, language, analysis, populationId, fingerprint } = prepared;
  const { profile, claims, opportunities, replaced } = analysis.texts[language];
  const { coverage, confidence, evidence, signals, looks, checked } = analysis;
  return {
    id,
    customer_id: customerId,
    version,
    current: false,
    generated_at: at.toISOString(),
    as_of: asOf,
    language,
    engine: { name: "built-in", version: BUILT_IN_VERSION, model: null, prompt_version: null },
    taxonomy_version: TAXONOMY_VERSION,
    population: populationId,
    coverage,
    confidence,
    fingerprint,
    profile,
    evidence,
    claims,
    signals,
    looks,
    opportunities,
    replaced,
    by_model: [],
    fallbacks: [],
    contested: checked.contested,
    usage: { input_tokens: 0, output_tokens: 0, cost: null, ms: 0 },
  };
}

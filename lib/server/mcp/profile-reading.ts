import "server-only";
import type { Profile } from "@/lib/contracts/profile";
import type { ProfileReading } from "@/lib/contracts/profile-reading";
import { claimText } from "@/lib/domain/claims/claim-text";

/** A profile for an assistant: each claim with its words, and the evidence that a claim or an opportunity cites. */
export function toReading(profile: Profile): ProfileReading {
  const { customer_id, version, current, generated_at, as_of, language, coverage, confidence, opportunities } = profile;
  const cited = new Set([...profile.claims, ...opportunities].flatMap(({ evidence }) => evidence));
  return {
    ...{ customer_id, version, current, generated_at, as_of, language, coverage, confidence },
    profile: profile.profile,
    claims: profile.claims.map((claim) => {
      const { key, path, confidence, status, contested, evidence } = claim;
      return { key, path, says: claimText(profile.profile, claim), confidence, status, contested, evidence };
    }),
    evidence: profile.evidence
      .filter(({ id }) => cited.has(id))
      .map(({ id, kind, statement, n }) => ({ id, kind, statement, n })),
    opportunities,
  };
}

import type { Claim, Look, Profile } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";

/** The claim with this key, if the version makes it. */
export function findClaim(profile: Pick<Profile, "claims">, key: string): Claim | null {
  return profile.claims.find((claim) => claim.key === key) ?? null;
}

/** The look of the occasion at `index`: the claim that names the occasion says which one it is. */
export function lookOf(profile: Pick<Profile, "claims" | "looks">, index: number): Look | null {
  const name = profile.claims.find((claim) => claim.path === `/relevant_occasions/${index}/occasion`);
  return profile.looks.find((look) => name?.key === `occasion.${keySegment(look.occasion)}.name`) ?? null;
}

/** The claim that suggests a piece of a look. */
export function pieceClaim(profile: Pick<Profile, "claims">, look: Pick<Look, "occasion">, slot: string): Claim | null {
  return findClaim(profile, `occasion.${keySegment(look.occasion)}.look.${keySegment(slot)}`);
}

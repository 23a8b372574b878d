import "server-only";
import { expect } from "vitest";
import type { Profile } from "@/lib/contracts/profile";
import { loadRecords } from "@/lib/server/profiles/record-store";

/**
 * Every claim cites evidence of its profile, and every reference of that evidence opens a record of this customer (or,
 * for a suggested piece, a product), none of them later than the profile's day.
 */
export async function expectBackedClaims(profile: Profile): Promise<void> {
  const records = await loadRecords(profile.customer_id, profile.evidence);
  const found = new Set(records.map((record) => `${record.type}:${record.id}`));
  const evidence = new Map(profile.evidence.map((e) => [e.id, e]));
  expect(profile.claims.length).toBeGreaterThan(0);
  for (const claim of profile.claims) {
    expect(claim.evidence.length, claim.key).toBeGreaterThan(0);
    for (const id of claim.evidence) {
      const fact = evidence.get(id);
      expect(fact, `${claim.key} cites ${id}`).toBeDefined();
      if (fact?.kind !== "coverage") expect(fact?.refs.length, fact?.statement).toBeGreaterThan(0);
      for (const ref of fact?.refs ?? []) expect(found, `${ref.type} ${ref.id}`).toContain(`${ref.type}:${ref.id}`);
    }
  }
  for (const record of records) expect((record.day ?? "") <= profile.as_of, `${record.label} ${record.day}`).toBe(true);
}

import "server-only";
import type { Profile } from "@/lib/contracts/profile";
import { listClosedKeys } from "@/lib/server/profiles/seen-opportunities-store";

/**
 * The profile as pages show it: of the current version without the opportunities that staff closed since it was written;
 * taken ones are still to do. A version of before is shown as it was.
 */
export async function leaveOutClosed(profile: Profile): Promise<Profile> {
  if (!profile.current) return profile;
  const closed = await listClosedKeys(profile.customer_id);
  return { ...profile, opportunities: profile.opportunities.filter(({ key }) => !closed.has(key)) };
}

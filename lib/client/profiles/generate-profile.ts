import { fetchJson } from "@/lib/client/http/fetch-json";
import type { Profile } from "@/lib/contracts/profile";
import { profileSchema } from "@/lib/contracts/profile";

/** Writes a new version of one customer's profile and gives it back. Throws ProblemError. */
export function generateProfile(customerId: string): Promise<Profile> {
  return fetchJson<Profile>(profileSchema, `/api/v1/customers/${encodeURIComponent(customerId)}/profile`, {
    method: "POST",
    body: { engine: "built-in" },
  });
}

import "server-only";
import type { Profile } from "@/lib/contracts/profile";

/**
 * A profile as server-sent events: `section` for each of the five sections as it is ready, in their order, then `profile`
 * with the whole. The built-in engine has all of them ready at once.
 */
export function profileEvents(profile: Profile): string {
  const sections = Object.entries(profile.profile).map(([section, content]) => event("section", { section, content }));
  return [...sections, event("profile", profile)].join("");
}

// JSON has no line breaks of its own: one data line holds it.
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

import { customerParams, languageQuery, type Operation, pageOf, pageQuery } from "@/lib/contracts/operation";
import { profileSchema } from "@/lib/contracts/profile";
import { generateProfileBody, profileVersionSchema, versionSchema } from "@/lib/contracts/profile-version";

export const profilePageSchema = pageOf(profileVersionSchema);

export const profileOperations = {
  generateProfile: {
    id: "generateProfile",
    method: "POST",
    path: "/api/v1/customers/{id}/profile",
    group: "Profiles",
    summary: "Generate a new version of the profile now",
    description:
      "With Accept: text/event-stream the sections come as events named section, as they are ready, and the whole profile last, as the event profile. A language model's sections come while it writes, each once it has passed the check; should it fail then, the last event is problem, and no version was made. Who stops reading cancels the writing.",
    scope: "profiles:write",
    params: customerParams,
    body: generateProfileBody,
    status: 201,
    response: profileSchema,
    alsoAs: ["text/event-stream"],
    problems: [
      "profiling_refused",
      "not_found",
      "too_little_data",
      "engine_not_configured",
      "budget_reached",
      "model_failed",
    ],
  },
  getProfile: {
    id: "getProfile",
    method: "GET",
    path: "/api/v1/customers/{id}/profile",
    group: "Profiles",
    summary: "Read the current profile",
    scope: "profiles:read",
    params: customerParams,
    query: languageQuery,
    status: 200,
    response: profileSchema,
    problems: ["profiling_refused", "not_found"],
  },
  listProfiles: {
    id: "listProfiles",
    method: "GET",
    path: "/api/v1/customers/{id}/profiles",
    group: "Profiles",
    summary: "List the versions of the profile, newest first",
    scope: "profiles:read",
    params: customerParams,
    query: pageQuery,
    status: 200,
    response: profilePageSchema,
    problems: ["profiling_refused", "not_found"],
  },
  getProfileVersion: {
    id: "getProfileVersion",
    method: "GET",
    path: "/api/v1/customers/{id}/profiles/{version}",
    group: "Profiles",
    summary: "Read one version",
    scope: "profiles:read",
    params: customerParams.extend({ version: versionSchema }),
    query: languageQuery,
    status: 200,
    response: profileSchema,
    problems: ["profiling_refused", "not_found"],
  },
} as const satisfies Record<string, Operation>;

import { z } from "zod";
import { generationSchema, startGenerationBody } from "@/lib/contracts/generation";
import { customerParams, type Operation } from "@/lib/contracts/operation";

const generationParams = customerParams.extend({ generation: z.uuid().describe("Id of the generation") });

export const generationOperations = {
  startGeneration: {
    id: "startGeneration",
    method: "POST",
    path: "/api/v1/customers/{id}/generations",
    group: "Profiles",
    summary: "Have the language model write a new version, and watch it",
    description:
      "Answers at once, with the version in the built-in engine's words. While one is under way for the customer it is answered, and no other is started.",
    scope: "profiles:write",
    params: customerParams,
    body: startGenerationBody,
    status: 202,
    otherStatus: 200,
    response: generationSchema,
    problems: ["profiling_refused", "not_found", "too_little_data", "engine_not_configured"],
  },
  getGeneration: {
    id: "getGeneration",
    method: "GET",
    path: "/api/v1/customers/{id}/generations/{generation}",
    group: "Profiles",
    summary: "Watch a version being written",
    description:
      "With Accept: text/event-stream the generation comes as the event generation, then each statement that passed the check as the event statement, and the generation again when it is over. A stream ends after twenty seconds at the latest: ask again, and it goes on from where the generation is.",
    scope: "profiles:read",
    params: generationParams,
    status: 200,
    response: generationSchema,
    alsoAs: ["text/event-stream"],
    problems: ["profiling_refused", "not_found"],
  },
  cancelGeneration: {
    id: "cancelGeneration",
    method: "POST",
    path: "/api/v1/customers/{id}/generations/{generation}/cancel",
    group: "Profiles",
    summary: "Cancel a version that is being written",
    scope: "profiles:write",
    params: generationParams,
    status: 200,
    response: generationSchema,
    problems: ["profiling_refused", "not_found", "conflict"],
  },
} as const satisfies Record<string, Operation>;

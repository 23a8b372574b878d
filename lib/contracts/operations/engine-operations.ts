import {
  changeEngineBody,
  engineSettingsSchema,
  engineSpendingSchema,
  engineTestSchema,
  spendingQuery,
} from "@/lib/contracts/engine";
import type { Operation } from "@/lib/contracts/operation";

const group = "Engine";

export const engineOperations = {
  getEngine: {
    id: "getEngine",
    method: "GET",
    path: "/api/v1/engine",
    group,
    summary: "Read which language model writes, how the house speaks, and what a day may cost",
    scope: "engine:read",
    status: 200,
    response: engineSettingsSchema,
    etag: "answer",
    problems: [],
  },
  changeEngine: {
    id: "changeEngine",
    method: "PATCH",
    path: "/api/v1/engine",
    group,
    summary: "Change the language model's settings",
    description:
      "What is not given stays. Another base_url clears the key. A model: null leaves the choice to the environment of the service, and without one there to the built-in engine.",
    scope: "engine:write",
    body: changeEngineBody,
    status: 200,
    response: engineSettingsSchema,
    etag: "if-match",
    problems: [],
  },
  testEngine: {
    id: "testEngine",
    method: "POST",
    path: "/api/v1/engine/test",
    group,
    summary: "Ask the language model in force something small, and time it",
    description:
      "A model that fails is an answer too: ok is false, and problem says why. What it costs counts as spent.",
    scope: "engine:write",
    status: 200,
    response: engineTestSchema,
    problems: ["engine_not_configured"],
  },
  getEngineSpending: {
    id: "getEngineSpending",
    method: "GET",
    path: "/api/v1/engine/spending",
    group,
    summary: "Read what the language model took: calls, tokens and cost by day and model, and today's budget",
    scope: "engine:read",
    query: spendingQuery,
    status: 200,
    response: engineSpendingSchema,
    problems: [],
  },
} as const satisfies Record<string, Operation>;

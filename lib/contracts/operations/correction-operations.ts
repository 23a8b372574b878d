import { z } from "zod";
import { correctionPageSchema, correctionSchema, setCorrectionBody } from "@/lib/contracts/correction";
import { customerParams, type Operation, pageQuery } from "@/lib/contracts/operation";

const claimParams = customerParams.extend({ key: z.string().min(1).max(200).describe("The claim's key") });

export const correctionOperations = {
  listCorrections: {
    id: "listCorrections",
    method: "GET",
    path: "/api/v1/customers/{id}/corrections",
    group: "Corrections",
    summary: "List the corrections in force, newest first; with all=true those of before too",
    scope: "profiles:read",
    params: customerParams,
    query: pageQuery.extend({
      all: z.enum(["true", "false"]).optional().describe("Also those that were undone or replaced"),
    }),
    status: 200,
    response: correctionPageSchema,
    problems: ["profiling_refused", "not_found"],
  },
  setCorrection: {
    id: "setCorrection",
    method: "PUT",
    path: "/api/v1/customers/{id}/corrections/{key}",
    group: "Corrections",
    summary: "Correct, reject or pin a claim: every later version obeys",
    description:
      'Writes no version by itself: generate one to read the profile with it. The ETag is the id of the correction in force; If-Match: "none" sets one only where none is.',
    scope: "profiles:write",
    params: claimParams,
    body: setCorrectionBody,
    status: 200,
    response: correctionSchema,
    etag: "if-match",
    problems: ["profiling_refused", "not_found"],
  },
  undoCorrection: {
    id: "undoCorrection",
    method: "DELETE",
    path: "/api/v1/customers/{id}/corrections/{key}",
    group: "Corrections",
    summary: "Undo the correction of a claim: later versions say what the records say",
    description: "Writes no version by itself.",
    scope: "profiles:write",
    params: claimParams,
    query: z.object({
      restore: z
        .enum(["true", "false"])
        .optional()
        .describe("true: the correction that it replaced, if any, is in force again as it was"),
    }),
    status: 204,
    response: z.void(),
    etag: "if-match",
    problems: ["profiling_refused", "not_found"],
  },
} as const satisfies Record<string, Operation>;

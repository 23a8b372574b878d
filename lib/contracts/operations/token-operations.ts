import { z } from "zod";
import type { Operation } from "@/lib/contracts/operation";
import { createdTokenSchema, createTokenSchema, tokenListSchema } from "@/lib/contracts/token";

export const tokenOperations = {
  listTokens: {
    id: "listTokens",
    method: "GET",
    path: "/api/v1/tokens",
    group: "Tokens",
    summary: "List the tokens, newest first, revoked ones too",
    scope: "tokens:read",
    status: 200,
    response: tokenListSchema,
    problems: [],
  },
  createToken: {
    id: "createToken",
    method: "POST",
    path: "/api/v1/tokens",
    group: "Tokens",
    summary: "Create a token; the answer is the only place it is shown",
    description: "A token gives no scope that it does not hold itself.",
    scope: "tokens:write",
    body: createTokenSchema,
    status: 201,
    response: createdTokenSchema,
    problems: [],
  },
  revokeToken: {
    id: "revokeToken",
    method: "DELETE",
    path: "/api/v1/tokens/{id}",
    group: "Tokens",
    summary: "Revoke a token: its next request is refused",
    scope: "tokens:write",
    params: z.object({ id: z.string().min(1).describe("The id of the token, from the list") }),
    status: 204,
    response: z.void(),
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;

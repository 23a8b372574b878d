import { z } from "zod";
import type { Role } from "@/lib/contracts/actor";
import { correctionPageSchema, correctionSchema, setCorrectionBody } from "@/lib/contracts/correction";
import { customerPageSchema, customerQuerySchema, customerSchema } from "@/lib/contracts/customer";
import { daySchema } from "@/lib/contracts/day";
import type { ProblemCode } from "@/lib/contracts/problem";
import { languageSchema, profileSchema } from "@/lib/contracts/profile";
import { createdTokenSchema, createTokenSchema, tokenSchema } from "@/lib/contracts/token";

/** One entry an endpoint: it drives the handler, the OpenAPI document and the tests. */
export type Operation = {
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/api/v1/${string}`;
  summary: string;
  roles: readonly Role[];
  /** Answered without asking who calls. */
  public?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  status: number;
  response: z.ZodType;
  problems: readonly ProblemCode[];
};

const everyone = ["admin", "marketer", "salesperson"] as const;
const customerParams = z.object({ id: z.string().min(1).describe("The retailer's customer id") });
const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(25),
  cursor: z.string().optional(),
});
const claimParams = customerParams.extend({ key: z.string().min(1).max(200).describe("The claim's key") });
const languageQuery = z.object({
  language: z
    .union([languageSchema, z.literal("pt")])
    .optional()
    .describe("Language of the texts: en or pt-BR (pt); the workspace's when none is asked for"),
});

/** As large as a version's column is. */
export const versionSchema = z.coerce.number().int().positive().max(2_147_483_647);

export const generateProfileBody = z.object({
  engine: z.enum(["built-in", "language-model"]).default("built-in"),
  language: z.union([languageSchema, z.literal("pt")]).optional(),
  as_of: z
    .union([daySchema, z.iso.datetime({ offset: true })])
    .optional()
    .describe("Nothing later is used. Default: today in the retailer's time zone"),
});

export const profileVersionSchema = profileSchema
  .pick({
    id: true,
    customer_id: true,
    version: true,
    current: true,
    generated_at: true,
    as_of: true,
    engine: true,
    coverage: true,
    confidence: true,
    fingerprint: true,
  })
  .extend({
    requested_by: z.string(),
    new_behavior: z.boolean(),
    claims: z.number().int(),
  });
export type ProfileVersion = z.infer<typeof profileVersionSchema>;

export const operations = {
  listCustomers: {
    id: "listCustomers",
    method: "GET",
    path: "/api/v1/customers",
    summary: "Search and filter customers",
    roles: everyone,
    query: customerQuerySchema,
    status: 200,
    response: customerPageSchema,
    problems: ["invalid", "unauthorized"],
  },
  getCustomer: {
    id: "getCustomer",
    method: "GET",
    path: "/api/v1/customers/{id}",
    summary: "Read one customer",
    roles: everyone,
    params: customerParams,
    status: 200,
    response: customerSchema,
    problems: ["malformed", "invalid", "unauthorized", "not_found"],
  },
  generateProfile: {
    id: "generateProfile",
    method: "POST",
    path: "/api/v1/customers/{id}/profile",
    summary: "Generate a new version of the profile now",
    roles: everyone,
    params: customerParams,
    body: generateProfileBody,
    status: 201,
    response: profileSchema,
    problems: [
      "malformed",
      "invalid",
      "unauthorized",
      "forbidden",
      "profiling_refused",
      "not_found",
      "payload_too_large",
      "unsupported_media_type",
      "too_little_data",
      "engine_not_configured",
    ],
  },
  getProfile: {
    id: "getProfile",
    method: "GET",
    path: "/api/v1/customers/{id}/profile",
    summary: "Read the current profile",
    roles: everyone,
    params: customerParams,
    query: languageQuery,
    status: 200,
    response: profileSchema,
    problems: ["malformed", "invalid", "unauthorized", "profiling_refused", "not_found"],
  },
  listProfiles: {
    id: "listProfiles",
    method: "GET",
    path: "/api/v1/customers/{id}/profiles",
    summary: "List the versions of the profile, newest first",
    roles: everyone,
    params: customerParams,
    query: pageQuery,
    status: 200,
    response: z.object({ items: z.array(profileVersionSchema), next_cursor: z.string().nullable() }),
    problems: ["malformed", "invalid", "unauthorized", "profiling_refused", "not_found"],
  },
  getProfileVersion: {
    id: "getProfileVersion",
    method: "GET",
    path: "/api/v1/customers/{id}/profiles/{version}",
    summary: "Read one version",
    roles: everyone,
    params: customerParams.extend({ version: versionSchema }),
    query: languageQuery,
    status: 200,
    response: profileSchema,
    problems: ["malformed", "invalid", "unauthorized", "profiling_refused", "not_found"],
  },
  listCorrections: {
    id: "listCorrections",
    method: "GET",
    path: "/api/v1/customers/{id}/corrections",
    summary: "List the corrections in force, newest first; with all=true those of before too",
    roles: everyone,
    params: customerParams,
    query: pageQuery.extend({
      all: z.enum(["true", "false"]).optional().describe("Also those that were undone or replaced"),
    }),
    status: 200,
    response: correctionPageSchema,
    problems: ["malformed", "invalid", "unauthorized", "profiling_refused", "not_found"],
  },
  setCorrection: {
    id: "setCorrection",
    method: "PUT",
    path: "/api/v1/customers/{id}/corrections/{key}",
    summary: "Correct, reject or pin a claim: every later version obeys. Writes no version by itself",
    roles: everyone,
    params: claimParams,
    body: setCorrectionBody,
    status: 200,
    response: correctionSchema,
    problems: [
      "malformed",
      "invalid",
      "unauthorized",
      "forbidden",
      "profiling_refused",
      "not_found",
      "payload_too_large",
      "unsupported_media_type",
    ],
  },
  undoCorrection: {
    id: "undoCorrection",
    method: "DELETE",
    path: "/api/v1/customers/{id}/corrections/{key}",
    summary: "Undo the correction of a claim: later versions say what the records say. Writes no version by itself",
    roles: everyone,
    params: claimParams,
    query: z.object({
      restore: z
        .enum(["true", "false"])
        .optional()
        .describe("true: the correction that it replaced, if any, is in force again as it was"),
    }),
    status: 204,
    response: z.void(),
    problems: ["malformed", "invalid", "unauthorized", "forbidden", "profiling_refused", "not_found"],
  },
  listTokens: {
    id: "listTokens",
    method: "GET",
    path: "/api/v1/tokens",
    summary: "List the tokens, newest first, revoked ones too",
    roles: ["admin"],
    status: 200,
    response: z.object({ items: z.array(tokenSchema) }),
    problems: ["unauthorized", "forbidden"],
  },
  createToken: {
    id: "createToken",
    method: "POST",
    path: "/api/v1/tokens",
    summary: "Create a token; the answer is the only place it is shown",
    roles: ["admin"],
    body: createTokenSchema,
    status: 201,
    response: createdTokenSchema,
    problems: ["malformed", "invalid", "unauthorized", "forbidden", "payload_too_large", "unsupported_media_type"],
  },
  revokeToken: {
    id: "revokeToken",
    method: "DELETE",
    path: "/api/v1/tokens/{id}",
    summary: "Revoke a token: its next request is refused",
    roles: ["admin"],
    params: z.object({ id: z.string().min(1) }),
    status: 204,
    response: z.void(),
    problems: ["malformed", "invalid", "unauthorized", "forbidden", "not_found"],
  },
  getOpenapi: {
    id: "getOpenapi",
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This document",
    roles: everyone,
    public: true,
    status: 200,
    response: z.record(z.string(), z.unknown()),
    problems: [],
  },
} as const satisfies Record<string, Operation>;

import { z } from "zod";
import { type Scope, scopes } from "@/lib/contracts/access";
import type { Role } from "@/lib/contracts/actor";
import type { ProblemCode } from "@/lib/contracts/problem";
import { languageSchema } from "@/lib/contracts/profile";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One entry an endpoint: it drives the handler, the OpenAPI document, the pages' calls and the tests. */
export type Operation = {
  id: string;
  method: Method;
  path: `/api/v1/${string}`;
  /** Heading under which the documentation lists it. */
  group: string;
  summary: string;
  /** A few sentences more, where the summary leaves questions. */
  description?: string;
  /** What a caller must hold (contracts/access.ts); null: answered without asking who calls. */
  scope: Scope | null;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Content types of a body that is a file, streamed to the handler; instead of `body`. */
  upload?: readonly [string, ...string[]];
  /** The status of success, and the other one where there are two (created, where it is else updated). */
  status: number;
  otherStatus?: number;
  response: z.ZodType;
  /** Further content types in which the answer can be had, by Accept. */
  alsoAs?: readonly string[];
  /** The answer carries an ETag; with "if-match" a change can be made to depend on it. */
  etag?: "answer" | "if-match";
  /** The codes of its own; what every operation of its kind can answer is added by `problemsOf`. */
  problems: readonly ProblemCode[];
};

export const rolesOf = (operation: Operation): readonly Role[] =>
  operation.scope === null ? ["admin", "marketer", "salesperson"] : scopes[operation.scope].roles;

/** Every code the operation can answer, `internal` left out: what all of its kind have in common, and its own. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const { scope, params, body, upload, method, etag, problems } = operation;
  const changes = method !== "GET";
  const codes: ProblemCode[] = [
    ...(scope === null ? [] : (["unauthorized", "forbidden", "too_many_requests"] as const)),
    ...(params ? (["malformed"] as const) : []),
    // Of any: a parameter that it does not know is refused.
    "invalid",
    ...(body || upload ? (["malformed", "payload_too_large", "unsupported_media_type"] as const) : []),
    ...(changes && scope !== null ? (["conflict", "idempotency_key_reused"] as const) : []),
    ...(etag === "if-match" ? (["precondition_failed"] as const) : []),
    ...problems,
  ];
  return [...new Set(codes)];
}

export const customerParams = z.object({ id: z.string().min(1).max(200).describe("The retailer's customer id") });

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(25).describe("How many items a page has at most"),
  cursor: z.string().optional().describe("next_cursor of the page before"),
});

/** A page of a list: its items, and where the next one begins; null after the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });

export const languageQuery = z.object({
  language: z
    .union([languageSchema, z.literal("pt")])
    .optional()
    .describe("Language of the texts: en or pt-BR (pt); the workspace's when none is asked for"),
});

import "server-only";
import { z } from "zod";
import type { Operation } from "@/lib/contracts/operation";
import { AppError } from "@/lib/server/app-error";
import { type IfMatch, readIfMatch } from "@/lib/server/http/if-match";
import { matchPath } from "@/lib/server/http/match-path";
import { invalidInput } from "@/lib/server/http/problem-response";
import { readJsonBody, readUpload, type Upload } from "@/lib/server/http/read-body";

/** What a handler gets: exactly what its operation declares, parsed. */
export type Input<O extends Operation> = {
  params: O extends { params: infer P extends z.ZodObject } ? z.output<P> : undefined;
  query: O extends { query: infer Q extends z.ZodObject } ? z.output<Q> : undefined;
  body: O extends { body: infer B extends z.ZodObject } ? z.output<B> : undefined;
  upload: O extends { upload: readonly string[] } ? Upload : undefined;
  /** Of an operation with "if-match": ask it where the row is locked. */
  ifMatch: O extends { etag: "if-match" } ? IfMatch : undefined;
  /** The one of `alsoAs` that Accept names; null for the operation's own JSON. */
  as: string | null;
};

/** The input, and the hash of the body it came with: null of a file that the handler is yet to read. */
export type Parsed<O extends Operation> = { input: Input<O>; bodyHash: string | null };

const none = z.object({});

/**
 * Reads path, query and body by the operation's schemas. Names it does not know are refused: a filter with a slip in
 * its name would otherwise answer with everybody. Throws malformed, invalid, payload_too_large, unsupported_media_type.
 */
export async function parseInput<O extends Operation>(operation: O, request: Request): Promise<Parsed<O>> {
  const { pathname, searchParams } = new URL(request.url);
  const params = operation.params && parseBy(operation.params, matchPath(operation.path, pathname), "parameter");
  const query = parseBy(operation.query ?? none, single(searchParams), "parameter");
  const upload = operation.upload && readUpload(request, operation.upload);
  const sent = operation.body && (await readJsonBody(request));
  const body = operation.body && parseBy(operation.body, sent?.value === undefined ? {} : sent.value, "body");
  const ifMatch = operation.etag === "if-match" ? readIfMatch(request) : undefined;
  const accept = request.headers.get("accept") ?? "";
  const as = operation.alsoAs?.find((type) => accept.includes(type)) ?? null;
  const input = { params, query, body, upload, ifMatch, as } as unknown as Input<O>;
  return { input, bodyHash: operation.upload ? null : (sent?.hash ?? "") };
}

/** Throws invalid, naming the members, for what the schema does not take, does not know, or the database cannot store. */
export function parseBy<S extends z.ZodObject>(schema: S, value: unknown, where: "body" | "parameter"): z.output<S> {
  const result = schema.strict().safeParse(value);
  if (!result.success) throw invalidInput(result.error, where);
  // Only now: what is left has the schema's shape and depth.
  refuseUnstorable(result.data, where);
  return result.data as z.output<S>;
}

function single(search: URLSearchParams): Record<string, string> {
  const twice = [...new Set(search.keys())].find((name) => search.getAll(name).length > 1);
  if (twice !== undefined)
    throw new AppError("invalid", `${twice} is given twice.`, {
      errors: [{ pointer: twice, message: "is given twice" }],
    });
  return Object.fromEntries(search);
}

/** PostgreSQL stores no NUL and no half of a surrogate pair: say so, before a statement fails over it. */
function refuseUnstorable(value: unknown, where: "body" | "parameter", path: string[] = []): void {
  if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) {
    const pointer = where === "body" ? `/${path.join("/")}` : path.join(".");
    const message = "holds a character that cannot be stored (NUL, or half of a surrogate pair)";
    throw new AppError("invalid", `Not valid: ${pointer}.`, { errors: [{ pointer, message }] });
  }
  if (typeof value === "object" && value !== null)
    for (const [key, entry] of Object.entries(value)) refuseUnstorable(entry, where, [...path, key]);
}

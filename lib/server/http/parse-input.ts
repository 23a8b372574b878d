import "server-only";
import type { z } from "zod";
import type { Operation } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { matchPath } from "@/lib/server/http/match-path";
import { invalidInput } from "@/lib/server/http/problem-response";
import { readJsonBody } from "@/lib/server/http/read-body";

/** What a handler gets: exactly what its operation declares, parsed. */
export type Input<O extends Operation> = {
  params: O extends { params: infer P extends z.ZodObject } ? z.output<P> : undefined;
  query: O extends { query: infer Q extends z.ZodObject } ? z.output<Q> : undefined;
  body: O extends { body: infer B extends z.ZodObject } ? z.output<B> : undefined;
};

/**
 * Reads path, query and body by the operation's schemas. Names it does not know are refused: a filter with a slip in
 * its name would otherwise answer with everybody. Throws malformed, invalid, payload_too_large, unsupported_media_type.
 */
export async function parseInput<O extends Operation>(operation: O, request: Request): Promise<Input<O>> {
  const { pathname, searchParams } = new URL(request.url);
  const params = operation.params && parse(operation.params, matchPath(operation.path, pathname), "parameter");
  const query = operation.query && parse(operation.query, single(searchParams), "parameter");
  const body = operation.body && parse(operation.body, (await readJsonBody(request)) ?? {}, "body");
  return { params, query, body } as Input<O>;
}

function parse(schema: z.ZodObject, value: unknown, where: "body" | "parameter"): unknown {
  const result = schema.strict().safeParse(value);
  if (!result.success) throw invalidInput(result.error, where);
  // Only now: what is left has the schema's shape and depth.
  refuseUnstorable(result.data, where);
  return result.data;
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

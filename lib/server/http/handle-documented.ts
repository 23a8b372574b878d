import "server-only";
import { STATUS_CODES } from "node:http";
import type { Actor } from "@/lib/contracts/actor";
import {
  type DocumentedError,
  type DocumentedProfile,
  type DocumentedQuery,
  documentedProfileSchema,
  documentedQuery,
  type LookUp,
} from "@/lib/contracts/documented";
import type { Method } from "@/lib/contracts/operation";
import type { ProblemCode } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { spendToken } from "@/lib/server/auth/token-store";
import { requireScope } from "@/lib/server/http/authorize";
import { preflight } from "@/lib/server/http/cors";
import { beginExchange, type Exchange, endExchange } from "@/lib/server/http/exchange";
import { requireRate } from "@/lib/server/http/rate-limit";

type Handler = (request: Request) => Promise<Response>;
export type LookUpHandler = (actor: Actor, given: string, query: DocumentedQuery) => Promise<DocumentedProfile>;

export const documentedBase = "/api/v1/crm/protected/profile";
const notAuthorized = "Invalid or missing authentication token";
const notFound = "Customer not found";

/**
 * Makes the route of a documented look-up: the token in `X-FashionAI-APP-Token` and nowhere else, the rest of the path
 * decoded once (an id or a document may hold slashes, encoded or not), and the documented bodies for answer and errors.
 * Parameters that it does not know are ignored, as the documented service does.
 */
export function handleDocumented(by: LookUp, lookUp: LookUpHandler): Record<Method | "OPTIONS", Handler> {
  const get: Handler = (request) =>
    respond(`lookUp:${by}`, request, async (exchange) => {
      const caller = await spendToken(request.headers.get("x-fashionai-app-token")?.trim() ?? "");
      if (!caller) throw new AppError("unauthorized", notAuthorized);
      exchange.caller = caller;
      requireRate(caller.rate);
      const { pathname, searchParams } = new URL(request.url);
      const query = readQuery(searchParams);
      requireScope(caller.actor, query.refresh === "true" ? "profiles:write" : "profiles:read");
      const answer = await lookUp(caller.actor, decode(pathname.slice(`${documentedBase}/${by}/`.length)), query);
      return Response.json(documentedProfileSchema.parse(answer));
    });
  const refuse = refuseDocumented("method_not_allowed", "This path takes GET.", { allow: "GET, HEAD, OPTIONS" });
  const methods = ["GET", "HEAD", "OPTIONS"];
  return {
    GET: get,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: (request) => preflight(request, methods),
  };
}

/** Answers what is not there, in the documented shape. */
export function refuseDocumented(code: ProblemCode, detail: string, headers: Record<string, string> = {}): Handler {
  return (request) =>
    respond("lookUp", request, async () => {
      throw new AppError(code, detail, { headers });
    });
}

async function respond(
  operation: string,
  request: Request,
  work: (exchange: Exchange) => Promise<Response>,
): Promise<Response> {
  const exchange = beginExchange(request);
  const response = await work(exchange).catch((error: unknown) => {
    exchange.failure = error;
    return errorResponse(error);
  });
  return endExchange(exchange, response, operation);
}

/** Nobody learns who refused, or of whom nothing is known: for all of these the customer is not found. */
const alike = new Set<ProblemCode>(["not_found", "profiling_refused", "too_little_data"]);

/** The documented statuses, and the two that clients meet only by a mistake of their own. */
const statuses: Partial<Record<ProblemCode, number>> = {
  unauthorized: 401,
  forbidden: 401,
  not_found: 404,
  profiling_refused: 404,
  conflict: 404,
  too_little_data: 404,
  too_many_requests: 429,
  invalid: 400,
  method_not_allowed: 405,
};

function errorResponse(error: unknown): Response {
  const code = error instanceof AppError ? error.code : "internal";
  const status = statuses[code] ?? 500;
  const told = error instanceof AppError && status !== 500;
  const message = alike.has(code) ? notFound : told ? error.message : "Something went wrong on our side";
  const body: DocumentedError = { error: STATUS_CODES[status] ?? "Error", message };
  return Response.json(body, { status, headers: told ? error.headers : {} });
}

function readQuery(search: URLSearchParams): DocumentedQuery {
  const given = { lang: search.get("lang") ?? undefined, refresh: search.get("refresh") ?? undefined };
  const parsed = documentedQuery.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = String(parsed.error.issues[0]?.path[0]);
  throw new AppError("invalid", wrong === "lang" ? "lang must be en or pt" : "refresh must be true or false");
}

function decode(part: string): string {
  try {
    const text = decodeURIComponent(part.replace(/\/$/, ""));
    if (text !== "" && !text.includes("\0")) return text;
  } catch {
    // What cannot be decoded names nobody.
  }
  throw new AppError("not_found", notFound);
}

import "server-only";
import type { Method } from "@/lib/contracts/operation";
import { AppError } from "@/lib/server/app-error";
import { preflight } from "@/lib/server/http/cors";
import { beginExchange, endExchange } from "@/lib/server/http/exchange";
import { problemResponse } from "@/lib/server/http/problem-response";

export type Handler = (request: Request) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** All that a route file exports: the methods that the path has, 405 in words for the others, and CORS preflights. */
export function route(handlers: Partial<Record<Method, Handler>>): Record<Method | "OPTIONS", Handler> {
  const present = methods.filter((method) => handlers[method]);
  const allowed = present.includes("GET") ? ["HEAD", "OPTIONS", ...present] : ["OPTIONS", ...present];
  const refuse = refusal("method_not_allowed", `This path takes ${present.join(", ")}.`, allowed);
  const all = Object.fromEntries(methods.map((method) => [method, handlers[method] ?? refuse]));
  return { ...all, OPTIONS: (request: Request) => preflight(request, allowed) } as Record<Method | "OPTIONS", Handler>;
}

/** Answers paths that do not exist. */
export const unknownPath: Handler = refusal("not_found", "There is nothing at this path. See /docs.");

/** Answers paths that are not percent-encoded UTF-8. */
export const brokenPath: Handler = refusal("malformed", "The path is not percent-encoded UTF-8.");

function refusal(code: "method_not_allowed" | "not_found" | "malformed", detail: string, allowed?: string[]): Handler {
  return async (request) => {
    const headers: Record<string, string> = allowed ? { allow: allowed.join(", ") } : {};
    const exchange = beginExchange(request);
    exchange.failure = new AppError(code, detail, { headers });
    return endExchange(exchange, problemResponse(exchange.failure, exchange.requestId), code);
  };
}

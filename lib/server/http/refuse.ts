import "server-only";
import type { ProblemCode } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { requestIdOf } from "@/lib/server/http/handle";
import { problemResponse } from "@/lib/server/http/problem-response";

type Route = (request: Request) => Response;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const refuse =
  (code: ProblemCode, detail: string, headers: Record<string, string> = {}): Route =>
  (request) => {
    const response = problemResponse(new AppError(code, detail), requestIdOf(request));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };

/** Answers the methods that a path does not have: Next's own 405 has no body. */
export function refuseMethods(...allowed: [Method, ...Method[]]): Record<Method, Route> {
  const allow = (allowed.includes("GET") ? ["HEAD", "OPTIONS", ...allowed] : ["OPTIONS", ...allowed]).join(", ");
  const route = refuse("method_not_allowed", `This path takes ${allowed.join(", ")}.`, { allow });
  return { GET: route, POST: route, PUT: route, PATCH: route, DELETE: route };
}

/** Answers paths that do not exist. */
export const unknownPath: Route = refuse("not_found", "There is nothing at this path. See /api/v1/openapi.json.");

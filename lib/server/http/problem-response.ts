import "server-only";
import type { ZodError } from "zod";
import { type Problem, type ProblemCode, problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { env } from "@/lib/server/env";
import { securityHeaders } from "@/lib/server/http/security-headers";

/** Headers of every answer of the API: nothing of it may be kept by a cache, guessed to be another type, or run. */
export function answerHeaders(requestId: string): Record<string, string> {
  return {
    "x-request-id": requestId,
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    ...serverHeaders(),
  };
}

/** Without a valid environment every answer is a refusal, and carries the least of these. */
function serverHeaders(): Record<string, string> {
  try {
    return securityHeaders(env());
  } catch {
    return { "x-content-type-options": "nosniff" };
  }
}

/** Turns whatever was thrown into problem+json; of an error nobody foresaw only the request id is told. */
export function problemResponse(error: unknown, requestId: string): Response {
  const known = error instanceof AppError && error.code !== "internal" ? error : undefined;
  const code: ProblemCode = known?.code ?? "internal";
  const { status, title } = problems[code];
  const problem: Problem = {
    type: "about:blank",
    title,
    status,
    detail: known?.message ?? `Tell us this request id if it happens again: ${requestId}`,
    code,
    request_id: requestId,
    ...(known?.errors ? { errors: known.errors } : {}),
  };
  const headers = new Headers({ "content-type": "application/problem+json", ...known?.headers });
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify(problem), { status, headers });
}

/** What zod found wrong, each with a JSON pointer into the body, or the parameter's name. */
export function invalidInput(error: ZodError, where: "body" | "parameter"): AppError {
  const escaped = (key: PropertyKey) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
  const errors = error.issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    return keys.map((key) => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const pointer = where === "body" ? path.map((part) => `/${escaped(part)}`).join("") : path.map(String).join(".");
      return { pointer, message: key === undefined ? issue.message : "is not known here" };
    });
  });
  return new AppError("invalid", `Not valid: ${errors.map((e) => e.pointer || "the body").join(", ")}.`, { errors });
}

import "server-only";
import type { ZodError } from "zod";
import { type Problem, type ProblemCode, problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";

/** Headers of every answer of the API: nothing of it may be kept by a cache or guessed to be another type. */
export function answerHeaders(requestId: string): Record<string, string> {
  return { "x-request-id": requestId, "cache-control": "no-store", "x-content-type-options": "nosniff" };
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
  const headers = { ...answerHeaders(requestId), "content-type": "application/problem+json" };
  if (status === 401) Object.assign(headers, { "www-authenticate": "Bearer" });
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

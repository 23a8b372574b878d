import "server-only";
import type { ProblemCode } from "@/lib/contracts/problem";

type Options = {
  cause?: unknown;
  errors?: { pointer: string; message: string }[];
  /** Headers of the answer, such as Retry-After. */
  headers?: Record<string, string>;
};

/** The only error that use cases throw on purpose; `handle` alone turns it into a response. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly errors: { pointer: string; message: string }[] | undefined;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, detail: string, options: Options = {}) {
    super(detail, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

/** An error of one member of the body (a JSON pointer, "/name") or of a parameter ("name"). */
export function invalidAt(pointer: string, message: string): AppError {
  const name = pointer.replace(/^\//, "");
  return new AppError("invalid", `${name || "The body"} ${message}.`, { errors: [{ pointer, message }] });
}

import "server-only";
import type { ProblemCode } from "@/lib/contracts/problem";

/** The only error that use cases throw on purpose; `handle` alone turns it into a response. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly errors: { pointer: string; message: string }[] | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    options: { cause?: unknown; errors?: { pointer: string; message: string }[] } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.errors = options.errors;
  }
}

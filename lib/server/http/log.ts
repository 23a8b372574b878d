import "server-only";
import pino, { type Logger } from "pino";
import { ZodError } from "zod";
import { env } from "@/lib/server/env";

let logger: Logger | undefined;

/** The program's log: one JSON object a line on standard output. Never give it names, addresses or request bodies. */
export function log(): Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null });
  return logger;
}

/**
 * What of an error may be logged: its kind, code and where it was thrown, for its causes too. Messages stay out: those
 * of a database driver quote the values of the row.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const issues =
    error instanceof ZodError ? error.issues.map((issue) => `${issue.path.join("/")}: ${issue.code}`) : undefined;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name: error.name, code, issues, frames: frames?.slice(0, 12).map((line) => line.trim()), cause };
}

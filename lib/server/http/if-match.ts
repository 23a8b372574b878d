import "server-only";
import { AppError } from "@/lib/server/app-error";

/**
 * Throws precondition_failed when the caller sent If-Match and the state it read is not the present one. Ask it where the
 * row is locked: asked before, somebody else may write in between.
 */
export type IfMatch = (etag: string) => void;

/** Reads the header (RFC 9110, 13.1.1): a list of strong tags or "*"; without it everything passes. */
export function readIfMatch(request: Request): IfMatch {
  const given = request.headers.get("if-match");
  if (given === null || given.trim() === "*") return () => {};
  const tags = [...given.matchAll(/(W\/)?"([^"]*)"/g)].filter(([, weak]) => !weak).map(([, , tag]) => tag);
  return (etag) => {
    if (tags.includes(etag)) return;
    throw new AppError(
      "precondition_failed",
      "It was changed since you read it. Read it again, and send its new ETag.",
      {
        errors: [{ pointer: "If-Match", message: `is not the present ETag, "${etag}"` }],
        headers: { etag: `"${etag}"` },
      },
    );
  };
}

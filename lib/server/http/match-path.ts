import "server-only";
import { AppError } from "@/lib/server/app-error";

/**
 * The `{name}` parts of an operation's path, decoded once: ids are opaque and may hold any character, a slash as %2F
 * included. Throws malformed for a broken percent-encoding, not_found for a path of another shape.
 */
export function matchPath(template: string, pathname: string): Record<string, string> {
  const names = template.split("/");
  const parts = pathname.replace(/\/$/, "").split("/");
  if (names.length !== parts.length) throw new AppError("not_found", "There is nothing at this path.");
  const params: Record<string, string> = {};
  names.forEach((name, i) => {
    const key = /^\{(\w+)\}$/.exec(name)?.[1];
    if (key !== undefined) params[key] = decode(parts[i]!);
  });
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new AppError("malformed", "The path is not percent-encoded UTF-8.", { cause });
  }
}

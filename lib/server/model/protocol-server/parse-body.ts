import "server-only";
import type { z } from "zod";
import { invalidRequest } from "./refused";

/** Throws Refused for the first thing that a body has wrong: by its name, and apart when the name is unknown. */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    const name = [...issue.path, issue.keys[0]].join(".");
    throw invalidRequest(`Unknown parameter: '${name}'.`, name, "unknown_parameter");
  }
  const name = issue?.path.join(".") ?? "";
  throw invalidRequest(`Invalid value for '${name}': ${issue?.message}.`, name, "invalid_value");
}

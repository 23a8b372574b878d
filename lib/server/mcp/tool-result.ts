import "server-only";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";

/** What an assistant can do about a refusal, where there is something. */
const fixes: Partial<Record<ProblemCode, string>> = {
  invalid: "Correct the arguments that errors names, and call again.",
  not_found: "Take the id from search_customers. Where there is only no profile yet, generate_profile writes one.",
  profiling_refused: "Tell that this customer refused profiling. Do not describe them from other data.",
  too_little_data: "Tell that nothing can be said of this customer yet. Do not make anything up.",
  forbidden: "Tell which scope is missing: an admin can make a token that holds it.",
  conflict: "Call again in a few seconds.",
};

/** An answer, and the same as text for clients that read no structured content. */
export function toolResult(output: Record<string, unknown>): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(output) }], structuredContent: output };
}

/** What went wrong, so that an assistant can correct itself; of an error nobody foresaw only the request id is told. */
export function toolError(error: unknown, requestId: string): CallToolResult {
  const known = error instanceof AppError && error.code !== "internal" ? error : undefined;
  const refusal = known
    ? {
        code: known.code,
        message: known.message,
        errors: known.errors?.map(({ pointer, message }) => ({ argument: pointer.replace(/^\//, ""), message })),
        fix: fixes[known.code],
      }
    : {
        code: "internal",
        message: problems.internal.title,
        request_id: requestId,
        fix: "Call once more. If it fails again, tell the person this request id.",
      };
  return { content: [{ type: "text", text: JSON.stringify(refusal) }], isError: true };
}

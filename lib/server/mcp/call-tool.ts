import "server-only";
import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Actor } from "@/lib/contracts/actor";
import { requireScope } from "@/lib/server/http/authorize";
import { parseBy } from "@/lib/server/http/parse-input";
import type { Tool } from "@/lib/server/mcp/tool";
import { toolError, toolResult } from "@/lib/server/mcp/tool-result";

/** One message and its answer: who sent it, and what failed, for the log. The answer itself does not tell all of that. */
export type Serving = { actor: Actor; requestId: string; failed: { call?: unknown; protocol?: unknown } };

/**
 * Calls a tool as its operation's route would be called: the scope, the arguments by their schema, the use case, the
 * answer by its schema. Throws nothing: whatever fails is a result that says so.
 */
export async function callTool(
  tool: Tool,
  args: unknown,
  { actor, requestId, failed }: Serving,
): Promise<CallToolResult> {
  try {
    const { scope } = tool.operation;
    if (scope !== null) requireScope(actor, scope);
    const output = await tool.run(actor, parseBy(tool.input, args, "parameter"));
    return toolResult(tool.output.parse(output));
  } catch (error) {
    failed.call = error;
    return toolError(error, requestId);
  }
}

import "server-only";
import { McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { scopesOf } from "@/lib/contracts/access";
import type { Actor } from "@/lib/contracts/actor";
import { callTool, type Serving } from "@/lib/server/mcp/call-tool";
import { instructions } from "@/lib/server/mcp/instructions";
import { listTool } from "@/lib/server/mcp/list-tool";
import type { Tool } from "@/lib/server/mcp/tool";
import { tools } from "@/lib/server/mcp/tools";

const identity = { name: "fashion-ai-profiling", title: "Fashion AI Profiling", version: "1" };

/**
 * A server for one exchange, over the tools that the caller's token holds. Listing and calling are our own handlers: the
 * list depends on the token, and a refusal has the words of the API.
 */
export function mcpServer(exchange: Serving): McpServer {
  const server = new McpServer(identity, { instructions, capabilities: { tools: { listChanged: false } } });
  const held = heldBy(exchange.actor);
  server.server.setRequestHandler("tools/list", () => ({ tools: held.map(([name, tool]) => listTool(name, tool)) }));
  server.server.setRequestHandler("tools/call", ({ params }) => {
    const tool = tools.get(params.name);
    if (tool) return callTool(tool, params.arguments ?? {}, exchange);
    const names = held.map(([name]) => name).join(", ");
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      `There is no such tool. You may call: ${names || "none"}.`,
    );
  });
  return server;
}

/** The tools whose scope the actor holds. */
function heldBy({ role, scopes = scopesOf(role) }: Actor): [string, Tool][] {
  const holds = ({ scope }: Tool["operation"]) => scope === null || scopes.includes(scope);
  return [...tools].filter(([, tool]) => holds(tool.operation));
}

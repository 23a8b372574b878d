import "server-only";
import { type Tool as ListedTool, McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import { callTool, type Exchange } from "@/lib/server/mcp/call-tool";
import { instructions } from "@/lib/server/mcp/instructions";
import type { Tool } from "@/lib/server/mcp/tool";
import { tools } from "@/lib/server/mcp/tools";

const identity = { name: "fashion-ai-profiling", title: "Fashion AI Profiling", version: "1" };

/**
 * A server for one exchange, over the tools that the caller's token holds. Listing and calling are our own handlers: the
 * list depends on the token, and a refusal has the words of the API.
 */
export function mcpServer(exchange: Exchange): McpServer {
  const server = new McpServer(identity, { instructions, capabilities: { tools: { listChanged: false } } });
  const held = heldBy(exchange.actor);
  server.server.setRequestHandler("tools/list", () => ({ tools: held.map(([name, tool]) => listed(name, tool)) }));
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
export function heldBy({ scopes }: Actor): [string, Tool][] {
  return [...tools].filter(([, { operation }]) => operation.scope === null || scopes?.includes(operation.scope));
}

const listings = new Map<string, ListedTool>();

/** A tool as clients see it. Schemas do not change while the program runs: each is converted once. */
function listed(name: string, tool: Tool): ListedTool {
  const known = listings.get(name);
  if (known) return known;
  const changes = tool.operation.method !== "GET";
  const listing = {
    name,
    title: tool.title,
    description: tool.description,
    inputSchema: z.toJSONSchema(tool.input.strict(), { io: "input" }),
    outputSchema: z.toJSONSchema(tool.output),
    // Whatever changes something adds to it: nothing that was written is lost. All of it stays within the house's data.
    annotations: { readOnlyHint: !changes, destructiveHint: false, idempotentHint: !changes, openWorldHint: false },
  } as ListedTool;
  listings.set(name, listing);
  return listing;
}

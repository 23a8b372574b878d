import "server-only";
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { Serving } from "@/lib/server/mcp/call-tool";
import { mcpServer } from "@/lib/server/mcp/mcp-server";

/**
 * Answers one message of a client with JSON, by whichever revision of the protocol it speaks: with the handshake
 * (2024-11-05 to 2025-11-25) or without (2026-07-28). A server is made for it and thrown away: no session, nothing kept
 * between requests, so that any process can answer any of them.
 */
export async function serveMessage(request: Request, message: unknown, exchange: Serving): Promise<Response> {
  if (!(await isLegacyRequest(request, message))) {
    // No subscriptions: the tools of a token do not change, and a stream would outlive the token's revocation.
    const handler = createMcpHandler(() => mcpServer(exchange), {
      legacy: "reject",
      maxSubscriptions: 0,
      onerror: (error) => {
        exchange.failed.protocol = error;
      },
    });
    return handler.fetch(request, { parsedBody: message });
  }
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = mcpServer(exchange);
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}

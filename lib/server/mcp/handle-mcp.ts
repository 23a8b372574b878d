import "server-only";
import { ProtocolError } from "@modelcontextprotocol/server";
import { problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { type Caller, getCaller } from "@/lib/server/auth/get-actor";
import { requireAllowedOrigin } from "@/lib/server/http/cors";
import { beginExchange, endExchange } from "@/lib/server/http/exchange";
import { problemResponse } from "@/lib/server/http/problem-response";
import { requireRate } from "@/lib/server/http/rate-limit";
import { protocolErrorResponse, readMessage } from "@/lib/server/mcp/read-message";
import { serveMessage } from "@/lib/server/mcp/serve-message";
import { tools } from "@/lib/server/mcp/tools";

/**
 * Answers one HTTP request of an MCP client, with what `handle` gives every route of the API: request id, who asks, how
 * often, the same headers, one line in the log. What is refused before the protocol begins is problem+json.
 */
export async function handleMcp(request: Request): Promise<Response> {
  const exchange = beginExchange(request);
  const { requestId } = exchange;
  let id = "mcp";
  const failed: { call?: unknown; protocol?: unknown } = {};
  let response: Response;
  try {
    await requireAllowedOrigin(request);
    const caller = await requireToken(request);
    exchange.caller = caller;
    requireRate(caller.rate);
    const message = await readMessage(request);
    id = operationOf(message);
    response = await serveMessage(request, message, { actor: caller.actor, requestId, failed });
  } catch (error) {
    failed.protocol = error;
    response = error instanceof ProtocolError ? protocolErrorResponse(error) : problemResponse(error, requestId);
  }
  exchange.failure = failed.call ?? failed.protocol;
  // A call that failed is a result with status 200: the log has the status that its operation would have answered.
  return endExchange(exchange, response, id, "call" in failed ? statusOf(failed.call) : response.status);
}

/** By its bearer token alone: a browser sends its cookies for whichever page asks. Throws unauthorized. */
async function requireToken(request: Request): Promise<Caller> {
  const caller = request.headers.has("authorization") ? await getCaller(request) : null;
  if (!caller) throw new AppError("unauthorized", "Send a valid token as Authorization: Bearer.");
  return caller;
}

/** For the log: the name of a tool that exists, and nothing else that the message says. */
function operationOf(message: object): string {
  const { method, params } = message as { method?: unknown; params?: { name?: unknown } };
  const name = method === "tools/call" ? params?.name : undefined;
  return typeof name === "string" && tools.has(name) ? `mcp.${name}` : "mcp";
}

const statusOf = (error: unknown) => problems[error instanceof AppError ? error.code : "internal"].status;

import "server-only";
import { ProtocolError } from "@modelcontextprotocol/server";
import { problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { type Caller, getCaller } from "@/lib/server/auth/get-actor";
import { requireAllowedOrigin } from "@/lib/server/http/cors";
import { addCors, record, requestIdOf } from "@/lib/server/http/handle";
import { answerHeaders, problemResponse } from "@/lib/server/http/problem-response";
import { rateHeaders, requireRate } from "@/lib/server/http/rate-limit";
import { protocolErrorResponse, readMessage } from "@/lib/server/mcp/read-message";
import { serveMessage } from "@/lib/server/mcp/serve-message";
import { tools } from "@/lib/server/mcp/tools";

/**
 * Answers one HTTP request of an MCP client, with what `handle` gives every route of the API: request id, who asks, how
 * often, the same headers, one line in the log. What is refused before the protocol begins is problem+json.
 */
export async function handleMcp(request: Request): Promise<Response> {
  const started = performance.now();
  const requestId = requestIdOf(request);
  let caller: Caller | null = null;
  let id = "mcp";
  const failed: { call?: unknown; protocol?: unknown } = {};
  let response: Response;
  try {
    await requireAllowedOrigin(request);
    caller = await requireToken(request);
    requireRate(caller.rate);
    const message = await readMessage(request);
    id = operationOf(message);
    response = await serveMessage(request, message, { actor: caller.actor, requestId, failed });
  } catch (error) {
    failed.protocol = error;
    response = error instanceof ProtocolError ? protocolErrorResponse(error) : problemResponse(error, requestId);
  }
  const headers = { ...answerHeaders(requestId), ...rateHeaders(caller?.rate ?? null) };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  await addCors(request, response);
  // A call that failed is a result with status 200: the log has the status that its operation would have answered.
  const status = "call" in failed ? statusOf(failed.call) : response.status;
  record({ id }, requestId, caller, status, Math.round(performance.now() - started), failed.call ?? failed.protocol);
  return response;
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

import "server-only";
import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { AppError } from "@/lib/server/app-error";
import { readJsonBody } from "@/lib/server/http/read-body";

/**
 * The one JSON-RPC message of a request. Throws payload_too_large and unsupported_media_type, and a ProtocolError for
 * what is not JSON and for a batch: its calls would pass the rate limit as one.
 */
export async function readMessage(request: Request): Promise<object> {
  const message = await readJsonBody(request).then(
    ({ value }) => value,
    (error: unknown) => {
      if (error instanceof AppError && error.code === "malformed")
        throw new ProtocolError(ProtocolErrorCode.ParseError, error.message);
      throw error;
    },
  );
  if (typeof message === "object" && message !== null && !Array.isArray(message)) return message;
  throw new ProtocolError(ProtocolErrorCode.InvalidRequest, "Send one JSON-RPC message a request, as an object.");
}

/** How a message that is none of the protocol is answered: its id is not known. */
export function protocolErrorResponse({ code, message }: ProtocolError): Response {
  return Response.json({ jsonrpc: "2.0", id: null, error: { code, message } }, { status: 400 });
}

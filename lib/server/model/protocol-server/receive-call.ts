import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import type { Protocol } from "@/lib/contracts/engine";
import type { Asked } from "./asked";
import { readAsked } from "./read-asked";
import { headersWithoutKey, keyOf, type ReceivedCall } from "./received-call";
import { invalidRequest, Refused, unknownModel, wrongKey } from "./refused";

type Request = { protocol: Protocol; headers: IncomingHttpHeaders; raw: string; number: number; arrivedAt: number };
type Server = { apiKey?: string | undefined; models?: readonly string[] | undefined };

/**
 * Reads a call: what it asks for, or why it is refused whatever the server is told to do, which is a wrong key, a body
 * that the protocol does not know, or a model that the server has not.
 */
export function receiveCall(request: Request, server: Server): { call: ReceivedCall; asked: Asked | Refused } {
  const { protocol, headers, raw, number, arrivedAt } = request;
  const body = parseJson(raw);
  const read = readBody(protocol, body);
  const known = read instanceof Refused ? null : read;
  const call: ReceivedCall = {
    number,
    protocol,
    stream: known?.stream ?? false,
    model: known?.model ?? "",
    instructions: known?.instructions ?? "",
    input: known?.input ?? "",
    schema: known?.format?.type === "json_schema" ? known.format.schema : null,
    headers: headersWithoutKey(headers),
    key: keyOf(headers, server.apiKey),
    body: body ?? null,
    arrivedAt,
    firstByteAt: null,
    endedAt: null,
    status: null,
    outcome: "open",
  };
  if (server.apiKey !== undefined && call.key !== "right") return { call, asked: wrongKey() };
  if (known && server.models && !server.models.includes(known.model)) return { call, asked: unknownModel(known.model) };
  return { call, asked: read };
}

function readBody(protocol: Protocol, body: unknown): Asked | Refused {
  if (body === undefined) return invalidRequest("We could not parse the JSON body of your request.");
  try {
    return readAsked(protocol, body);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** Undefined when it is no JSON. */
function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

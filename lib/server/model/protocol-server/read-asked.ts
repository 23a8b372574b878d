import "server-only";
import type { Protocol } from "@/lib/contracts/engine";
import type { Asked } from "./asked";
import { readChat } from "./read-chat";
import { readResponses } from "./read-responses";
import { invalidRequest } from "./refused";
import { strictSchemaProblem } from "./strict-schema";

/** Reads a body as OpenAI would. Throws Refused with status 400 when the protocol has no such body. */
export function readAsked(protocol: Protocol, body: unknown): Asked {
  const asked = protocol === "chat" ? readChat(body) : readResponses(body);
  const place = protocol === "chat" ? "response_format" : "text.format";
  if (asked.format?.type === "json_schema" && asked.format.strict) {
    const problem = strictSchemaProblem(asked.format.schema);
    const message = `Invalid schema for ${place} '${asked.format.name}': ${problem}`;
    if (problem) throw invalidRequest(message, `${place}.schema`, "invalid_json_schema");
  }
  if (asked.format?.type === "json_object" && !/json/i.test(asked.instructions + asked.input))
    throw invalidRequest(`The messages must contain the word 'json' to use '${place}' of type 'json_object'.`, place);
  return asked;
}

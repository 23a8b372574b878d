import "server-only";
import type { Behaviour } from "./behaviour";
import type { Dialect } from "./dialect";
import { invalidRequest, type Refused, streamErrors } from "./refused";
import type { Recording } from "./replay-of";
import { deltasOf, type Reply } from "./reply";

/** What goes over the wire, in its order. */
export type Script = {
  status: number;
  headers: Record<string, string>;
  /** How many times `tokenMs` pass before the first byte. */
  waits: number;
  /** Written `tokenMs` apart. */
  pieces: string[];
  /** Written with the last piece. */
  closing: string;
  /** `cut` ends the response in order, though not all was said; `silent` leaves it open. */
  ends: "whole" | "cut" | "destroyed" | "silent";
};

const eventStream = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };
const json = { "content-type": "application/json" };

/** After which share of the text a behaviour breaks off, and how; null: it does not. */
function breakOf(behaviour: Behaviour): { share: number; ends: Script["ends"] } | null {
  switch (behaviour.kind) {
    case "hang":
      return { share: behaviour.share ?? 0, ends: "silent" };
    case "disconnect":
      return { share: behaviour.share ?? 0.5, ends: "destroyed" };
    case "cut":
      return { share: behaviour.share ?? 0.5, ends: "cut" };
    case "error_in_stream":
      return { share: behaviour.share ?? 0.5, ends: "whole" };
    default:
      return null;
  }
}

/** A reply in events. */
export function streamScript(behaviour: Behaviour, reply: Reply, dialect: Dialect): Script {
  const texts = deltasOf(reply.text, behaviour.deltaChars);
  const broken = breakOf(behaviour);
  const sent = broken ? Math.floor(texts.length * broken.share) : texts.length;
  const deltas = texts.slice(0, sent).map((text, i) => dialect.delta(reply, text, i));
  const failing = behaviour.kind === "error_in_stream";
  const opening = dialect.begun(reply) + (failing && sent === 0 ? "" : dialect.opening(reply));
  // Of a stream that hangs before its text, the headers only.
  const pieces = behaviour.kind === "hang" && sent === 0 ? [] : [opening, ...deltas];
  const unbroken = broken ? "" : dialect.closing(reply, sent);
  const closing = failing ? dialect.failure(reply, streamErrorOf(behaviour), sent) : unbroken;
  return { status: 200, headers: eventStream, waits: 0, pieces, closing, ends: broken?.ends ?? "whole" };
}

const streamErrorOf = ({ code = "server_error" }: Extract<Behaviour, { kind: "error_in_stream" }>) =>
  streamErrors[code];

/** A reply in one body, after the time that its deltas would take. */
export function bodyScript(behaviour: Behaviour, reply: Reply, dialect: Dialect): Script {
  const waits = deltasOf(reply.text, behaviour.deltaChars).length;
  if (behaviour.kind === "error_in_stream") {
    const { status, body } = dialect.failedBody(reply, streamErrorOf(behaviour));
    return { ...bodyOnly(status, body), waits };
  }
  const body = dialect.body(reply);
  const broken = breakOf(behaviour);
  if (!broken) return { ...bodyOnly(200, body), waits };
  const closing = body.slice(0, Math.floor(body.length * broken.share));
  return { ...bodyOnly(200, closing), ends: broken.ends };
}

const bodyOnly = (status: number, body: string): Script => ({
  status,
  headers: json,
  waits: 0,
  pieces: [],
  closing: body,
  ends: "whole",
});

export const refusedScript = ({ status, body, headers }: Refused): Script => ({
  ...bodyOnly(status, body),
  headers: { ...json, ...headers },
});

/** A recording as it was sent; 400 when it was made of another kind of call. */
export function replayScript({ name, events, body }: Recording, { stream, protocol }: Reply["call"]): Script {
  const failed = body !== null && Object.keys(JSON.parse(body)).join() === "error";
  if (body !== null && (failed || !stream)) return bodyOnly(failed ? 400 : 200, body);
  if (!events || !stream) return refusedScript(invalidRequest(`The recording ${name} is of another kind of call.`));
  const pieces = events.map((event) => `data: ${event}\n\n`);
  const closing = protocol === "chat" ? "data: [DONE]\n\n" : "";
  return { status: 200, headers: eventStream, waits: 0, pieces, closing, ends: "whole" };
}

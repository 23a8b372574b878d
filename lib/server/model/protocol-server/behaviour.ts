import "server-only";
import type { ReceivedCall } from "./received-call";
import type { Recording } from "./replay-of";

type Timing = {
  /** Before the first byte, headers included; 0 unless given. */
  latencyMs?: number;
  /** Between two deltas; without streaming, for each delta before the answer. 0, unless given: all at once. */
  tokenMs?: number;
  /** Characters of a delta: 4 unless given, as a token has them. */
  deltaChars?: number;
};

/** How much of the text is sent first, from 0 to 1. */
type Share = { share?: number };

/**
 * What the server makes of a call.
 * - `ok`: the answer, whole; cut with finish reason `length` when it is longer than the caller allows.
 * - `rate_limited`: 429, with `retry-after` (seconds) or `retry-after-ms` where given; `quota`: none left, waiting is in vain.
 * - `server_error`, `unauthorized`, `bad_request`: 500 or 503, 401, 400 (404 for a model that is unknown).
 * - `schema_refused`: 400 where a JSON schema is asked for, `ok` where none is: a server without structured output.
 * - `truncated`: a share of the text (half), ended as by the limit of tokens. `content_filter`: the same, by the filter.
 * - `refusal`: the model declines, in the member that each protocol has for it.
 * - `invalid`: half of the text and three dots, ended as if it were whole. `prose`: a sentence instead of what was asked.
 *   `fenced`: the text in a ```json fence, after a sentence.
 * - `hang`: headers and a share of the text (nothing), then silence. `hang_before`: silence from the start.
 * - `disconnect`: a share of the text (half), then the socket is destroyed. `cut`: the same, but the response ends in order.
 * - `error_in_stream`: a share of the text (half), then an error event. Without streaming: the same error as a body.
 * - `replay`: a recording, byte for byte.
 */
export type Behaviour = Timing &
  (
    | { kind: "ok" | "unauthorized" | "schema_refused" | "refusal" | "invalid" | "fenced" | "hang_before" }
    | { kind: "rate_limited"; retryAfter?: number; retryAfterMs?: number; quota?: boolean }
    | { kind: "server_error"; status?: 500 | 503 }
    | { kind: "bad_request"; because?: "unsupported_parameter" | "model_not_found" }
    | { kind: "prose"; text?: string }
    | ({ kind: "truncated" | "content_filter" | "hang" | "disconnect" | "cut" } & Share)
    | ({ kind: "error_in_stream"; code?: "server_error" | "rate_limit_exceeded" | "insufficient_quota" } & Share)
    | { kind: "replay"; recording: Recording }
  );

/** One behaviour for all calls, or chosen for each; `n` counts the calls as they arrive, from 1. */
export type Behave = Behaviour | ((call: ReceivedCall, n: number) => Behaviour);

export const behaviourOf = (behave: Behave, call: ReceivedCall): Behaviour =>
  typeof behave === "function" ? behave(call, call.number) : behave;

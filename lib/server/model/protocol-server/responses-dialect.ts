import "server-only";
import type { Dialect, StreamError } from "./dialect";
import type { Reply } from "./reply";

/** Events before anything is opened, and before the first delta. */
const begun = 2;
const opened = 4;

/** Responses: named events with a running number, each opened thing closed again. */
export const responsesDialect: Dialect = {
  body: (reply) => JSON.stringify(ended(reply)),
  begun: (reply) => {
    const response = { ...whole(reply), status: "in_progress", output: [] };
    return frame("response.created", 0, { response }) + frame("response.in_progress", 1, { response });
  },
  opening: (reply) =>
    frame("response.output_item.added", 2, { output_index: 0, item: { ...item(reply, "in_progress"), content: [] } }) +
    frame("response.content_part.added", 3, { ...place(reply), part: part(reply, "") }),
  delta: (reply, text, index) => {
    if (reply.ending === "refusal")
      return frame("response.refusal.delta", opened + index, { ...place(reply), delta: text });
    return frame("response.output_text.delta", opened + index, { ...place(reply), delta: text, logprobs: [] });
  },
  closing: (reply, deltas) => {
    const n = opened + deltas;
    const { status } = ended(reply);
    const said = reply.ending === "refusal" ? { refusal: reply.text } : { text: reply.text, logprobs: [] };
    const done = reply.ending === "refusal" ? "response.refusal.done" : "response.output_text.done";
    return [
      frame(done, n, { ...place(reply), ...said }),
      frame("response.content_part.done", n + 1, { ...place(reply), part: part(reply, reply.text) }),
      frame("response.output_item.done", n + 2, { output_index: 0, item: item(reply, status) }),
      frame(`response.${status}`, n + 3, { response: ended(reply) }),
    ].join("");
  },
  failure: (reply, error, deltas) => {
    const n = deltas === 0 ? begun : opened + deltas;
    return frame("error", n, { error }) + frame("response.failed", n + 1, { response: failed(reply, error) });
  },
  failedBody: (reply, error) => ({ status: 200, body: JSON.stringify(failed(reply, error)) }),
};

function ended(reply: Reply) {
  const reason = { length: "max_output_tokens", content_filter: "content_filter", stop: null, refusal: null };
  const broke = reason[reply.ending];
  const status = broke ? "incomplete" : "completed";
  const { input, cached, output } = reply.usage;
  return {
    ...whole(reply),
    status,
    incomplete_details: broke ? { reason: broke } : null,
    output: [item(reply, status)],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: cached },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}

const failed = (reply: Reply, { code, message }: StreamError) => ({
  ...whole(reply),
  status: "failed",
  error: { code, message },
  output: [],
});

const whole = ({ call, created }: Reply) => ({
  id: `resp_${call.number}`,
  object: "response",
  created_at: created,
  model: call.model,
  error: null,
  incomplete_details: null,
  service_tier: "default",
  usage: null,
});

const item = (reply: Reply, status: string) => ({
  id: `msg_${reply.call.number}`,
  type: "message",
  status,
  role: "assistant",
  content: [part(reply, reply.text)],
});

const part = ({ ending }: Reply, text: string) =>
  ending === "refusal"
    ? { type: "refusal", refusal: text }
    : { type: "output_text", annotations: [], logprobs: [], text };

const place = ({ call }: Reply) => ({ item_id: `msg_${call.number}`, output_index: 0, content_index: 0 });

const frame = (type: string, sequence_number: number, data: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number, ...data })}\n\n`;

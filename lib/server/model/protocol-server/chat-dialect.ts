import "server-only";
import type { Dialect } from "./dialect";
import type { Reply } from "./reply";

/** Chat completions: chunks without names, a usage chunk when it is asked for, and [DONE]. */
export const chatDialect: Dialect = {
  body: (reply) =>
    JSON.stringify({
      ...head(reply, "chat.completion"),
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: null, refusal: null, ...said(reply, reply.text), annotations: [] },
          logprobs: null,
          finish_reason: finishReason(reply),
        },
      ],
      usage: usage(reply),
      service_tier: "default",
    }),
  begun: (reply) => chunk(reply, { role: "assistant", content: "", refusal: null }, null),
  opening: () => "",
  delta: (reply, text) => chunk(reply, said(reply, text), null),
  closing: (reply) => {
    const counted = { ...head(reply, "chat.completion.chunk"), choices: [], usage: usage(reply) };
    return `${chunk(reply, {}, finishReason(reply))}${reply.withUsage ? frame(counted) : ""}data: [DONE]\n\n`;
  },
  failure: (_, error) => frame({ error }),
  failedBody: (_, error) => ({ status: error.code === "server_error" ? 500 : 429, body: JSON.stringify({ error }) }),
};

const head = ({ call, created }: Reply, object: string) => ({
  id: `chatcmpl-${call.number}`,
  object,
  created,
  model: call.model,
});

const said = ({ ending }: Reply, text: string) => (ending === "refusal" ? { refusal: text } : { content: text });

/** A refusal ends like an answer: only its member tells. */
const finishReason = ({ ending }: Reply) => (ending === "refusal" ? "stop" : ending);

const usage = ({ usage: { input, cached, output } }: Reply) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
  prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});

const chunk = (reply: Reply, delta: object, finish_reason: string | null) =>
  frame({
    ...head(reply, "chat.completion.chunk"),
    service_tier: "default",
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(reply.withUsage && { usage: null }),
  });

const frame = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

import "server-only";
import { z } from "zod";
import type { Asked } from "./asked";
import { parseBody } from "./parse-body";
import { anything, content, formatName, jsonSchema, said, temperature, topP } from "./read-parts";

const tokens = z.int().min(1).nullish();

const chatBodySchema = z.strictObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(["system", "developer", "user", "assistant", "tool"]),
        content: content.optional(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional(), include_obfuscation: anything }).nullish(),
  response_format: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("text") }),
      z.strictObject({ type: z.literal("json_object") }),
      z.strictObject({
        type: z.literal("json_schema"),
        json_schema: z.strictObject({
          name: formatName,
          schema: jsonSchema,
          description: z.string().optional(),
          strict: z.boolean().nullish(),
        }),
      }),
    ])
    .optional(),
  max_tokens: tokens,
  max_completion_tokens: tokens,
  temperature,
  top_p: topP,
  // Known to the protocol, and of no consequence here.
  ...Object.fromEntries(
    [
      ...["n", "stop", "seed", "user", "store", "metadata", "tools", "tool_choice", "parallel_tool_calls", "logprobs"],
      ...["top_logprobs", "logit_bias", "frequency_penalty", "presence_penalty", "reasoning_effort", "verbosity"],
      ...["service_tier", "prompt_cache_key", "prompt_cache_retention", "prompt_cache_options", "safety_identifier"],
      ...["prediction", "modalities", "audio", "web_search_options"],
    ].map((name) => [name, anything]),
  ),
});

/** Reads the body of POST /chat/completions. Throws Refused with status 400. */
export function readChat(body: unknown): Asked {
  const read = parseBody(chatBodySchema, body);
  const format = read.response_format;
  return {
    model: read.model,
    stream: read.stream ?? false,
    instructions: said(read.messages, "system", "developer").join("\n\n"),
    input: said(read.messages, "user").join("\n\n"),
    format:
      format?.type === "json_schema"
        ? { type: "json_schema", ...format.json_schema, strict: format.json_schema.strict ?? false }
        : format?.type === "json_object"
          ? { type: "json_object" }
          : null,
    maxTokens: read.max_completion_tokens ?? read.max_tokens ?? null,
    withUsage: read.stream_options?.include_usage ?? false,
  };
}

import "server-only";
import { z } from "zod";
import type { Asked } from "./asked";
import { parseBody } from "./parse-body";
import { anything, content, formatName, jsonSchema, said, temperature, topP } from "./read-parts";

const responsesBodySchema = z.strictObject({
  model: z.string().min(1),
  input: z.union([
    z.string(),
    z.array(z.looseObject({ role: z.string().optional(), content: content.optional() })).min(1),
  ]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  text: z
    .strictObject({
      verbosity: anything,
      format: z
        .discriminatedUnion("type", [
          z.strictObject({ type: z.literal("text") }),
          z.strictObject({ type: z.literal("json_object") }),
          z.strictObject({
            type: z.literal("json_schema"),
            name: formatName,
            schema: jsonSchema,
            description: z.string().optional(),
            strict: z.boolean().nullish(),
          }),
        ])
        .optional(),
    })
    .optional(),
  max_output_tokens: z.int().min(16).nullish(),
  temperature,
  top_p: topP,
  // Known to the protocol, and of no consequence here.
  ...Object.fromEntries(
    [
      ...["stream_options", "store", "metadata", "tools", "tool_choice", "parallel_tool_calls", "max_tool_calls"],
      ...["previous_response_id", "conversation", "include", "reasoning", "truncation", "service_tier", "background"],
      ...["prompt_cache_key", "prompt_cache_retention", "prompt_cache_options", "safety_identifier", "user", "prompt"],
      ...["top_logprobs", "context_management"],
    ].map((name) => [name, anything]),
  ),
});

/** Reads the body of POST /responses. Throws Refused with status 400. */
export function readResponses(body: unknown): Asked {
  const read = parseBody(responsesBodySchema, body);
  const messages = typeof read.input === "string" ? [{ role: "user", content: read.input }] : read.input;
  const format = read.text?.format;
  return {
    model: read.model,
    stream: read.stream ?? false,
    instructions: [read.instructions ?? [], said(messages, "system", "developer")].flat().join("\n\n"),
    input: said(messages, "user").join("\n\n"),
    format:
      format === undefined || format.type === "text"
        ? null
        : format.type === "json_schema"
          ? { ...format, strict: format.strict ?? false }
          : format,
    maxTokens: read.max_output_tokens ?? null,
    withUsage: true,
  };
}

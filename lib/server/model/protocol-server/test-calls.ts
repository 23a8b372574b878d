import { createOpenAI } from "@ai-sdk/openai";
import { generateText, Output, streamText } from "ai";
import { z } from "zod";
import type { Protocol } from "@/lib/contracts/engine";

export const protocols = ["chat", "responses"] as const satisfies readonly Protocol[];

export const sentences = [
  { text: "Long coats, in wool." },
  { text: "Always in navy — never black." },
  { text: "Third." },
];
export const answer = JSON.stringify({ elements: sentences });

type Options = { protocol: Protocol; apiKey?: string; model?: string; abortSignal?: AbortSignal; maxRetries?: number };

const callOf = (url: string, { protocol, apiKey = "key", model = "m", ...rest }: Options) => {
  const provider = createOpenAI({ baseURL: url, apiKey });
  return {
    model: protocol === "chat" ? provider.chat(model) : provider.responses(model),
    instructions: "Write about the customer.",
    prompt: "Bought a coat.",
    output: Output.array({ element: z.object({ text: z.string() }) }),
    maxRetries: 0,
    ...rest,
  };
};

/** A call without streaming, as the AI SDK makes it. */
export const generate = (url: string, options: Options) => generateText(callOf(url, options));

/** All that a stream of the AI SDK lets its reader know; `elements` fills while it runs. */
export async function stream(url: string, options: Options, elements: { text: string }[] = []) {
  const onError: unknown[] = [];
  let aborted: unknown;
  const result = streamText({
    ...callOf(url, options),
    onError: ({ error }) => void onError.push(error),
    onAbort: ({ reason }) => {
      aborted = reason;
    },
  });
  const iterated = await settled(
    (async () => {
      for await (const element of result.elementStream) elements.push(element);
    })(),
  );
  return {
    elements,
    /** What iterating threw; null: the stream ended as if all were well. */
    iterating: iterated.error,
    onError,
    aborted,
    text: await settled(result.text),
    finishReason: await settled(result.finishReason),
    usage: await settled(result.usage),
    output: await settled(result.output),
  };
}

/** What a promise came to, without throwing. */
export async function settled<T>(promise: PromiseLike<T>): Promise<{ value: T | null; error: unknown }> {
  try {
    return { value: await promise, error: null };
  } catch (error) {
    return { value: null, error };
  }
}

import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, StreamProviderError } from "ai";
import { afterAll, describe, expect, test } from "vitest";
import type { Behaviour } from "./behaviour";
import { startProtocolServer } from "./start-protocol-server";
import { answer, generate, protocols, sentences, settled, stream } from "./test-calls";

/*
 * What ai 7 makes of each behaviour, with `Output.array` and maxRetries 0.
 *
 * behaviour            generateText                          streamText
 * -------------------  ------------------------------------  ----------------------------------------------------------
 * 4xx, 5xx, 429        APICallError (statusCode)             elementStream ends silently; the APICallError is only in
 *                                                            onError and the `error` part; promises: NoOutputGenerated
 * truncated            NoObjectGenerated, reason length      whole elements, ends silently; output: NoObjectGenerated
 * content_filter       the same, reason content-filter       the same
 * refusal              the same, the refusal is its text     no elements, finishReason content-filter
 * invalid              NoObjectGenerated, reason stop        whole elements, finishReason stop; output: NoObjectGenerated
 * prose, fenced        NoObjectGenerated, reason stop        no elements, finishReason stop; output: NoObjectGenerated
 * disconnect           APICallError 200, retryable           iterating throws that; onError is not called
 * cut                  APICallError 200, not retryable       ends silently, finishReason interrupted, no usage
 * error_in_stream      APICallError (responses: 200)         ends silently; StreamProviderError in onError; finishReason
 *                                                            error, no usage; before any text: as 4xx
 * hang, hang_before    the abort's DOMException              ends silently; promises: the DOMException; onAbort
 */

const server = await startProtocolServer({ answer: () => answer });
afterAll(server.close);

const apiError = (statusCode: number, isRetryable: boolean) => expect.objectContaining({ statusCode, isRetryable });

describe.each(protocols)("%s", (protocol) => {
  test.each<[string, Behaviour, number, boolean]>([
    ["too many requests", { kind: "rate_limited", retryAfter: 7 }, 429, true],
    // The SDK would retry: only data.error.code tells that waiting is in vain.
    ["no quota left", { kind: "rate_limited", quota: true }, 429, true],
    ["an error of the server", { kind: "server_error" }, 500, true],
    ["an overloaded server", { kind: "server_error", status: 503 }, 503, true],
    ["a wrong key", { kind: "unauthorized" }, 401, false],
    ["a parameter that the model has not", { kind: "bad_request" }, 400, false],
    ["a model that is unknown", { kind: "bad_request", because: "model_not_found" }, 404, false],
    ["a server without structured output", { kind: "schema_refused" }, 400, false],
  ])("%s is an APICallError, which a stream tells only onError", async (_, behave, status, retryable) => {
    server.set({ behave });
    const { error } = await settled(generate(server.url, { protocol }));
    expect(error).toBeInstanceOf(APICallError);
    expect(error).toEqual(apiError(status, retryable));
    expect((error as APICallError).data).toMatchObject({ error: { message: expect.any(String) } });

    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ elements: [], iterating: null });
    expect(streamed.onError).toEqual([apiError(status, retryable)]);
    expect(streamed.finishReason.error).toBeInstanceOf(NoOutputGeneratedError);
    expect(streamed.output.error).toBeInstanceOf(NoOutputGeneratedError);
  });

  test("when to come again stands in the headers of the error", async () => {
    server.set({ behave: { kind: "rate_limited", retryAfter: 7, retryAfterMs: 6_500 } });
    const { error } = await settled(generate(server.url, { protocol }));
    const { responseHeaders } = error as APICallError;
    expect(responseHeaders).toMatchObject({ "retry-after": "7", "retry-after-ms": "6500" });
  });

  test("the SDK comes again by itself, when it is told to, unless maxRetries is 0", async () => {
    server.set({
      behave: (_, n) => (n % 2 === first % 2 ? { kind: "rate_limited", retryAfterMs: 1 } : { kind: "ok" }),
    });
    const first = server.calls.length + 1;
    expect((await generate(server.url, { protocol, maxRetries: 1 })).output).toEqual(sentences);
    expect(server.calls.slice(first - 1).map(({ status }) => status)).toEqual([429, 200]);
  });

  test.each<[string, Behaviour, string, number]>([
    ["an answer cut by the limit of tokens", { kind: "truncated" }, "length", 1],
    ["an answer cut by the filter", { kind: "content_filter" }, "content-filter", 1],
    ["a refusal", { kind: "refusal" }, "content-filter", 0],
    ["broken JSON", { kind: "invalid" }, "stop", 1],
    ["prose", { kind: "prose" }, "stop", 0],
    ["JSON in a fence", { kind: "fenced" }, "stop", 0],
  ])("%s is a NoObjectGeneratedError with its text and usage", async (_, behave, finishReason, elements) => {
    server.set({ behave });
    const { error } = await settled(generate(server.url, { protocol }));
    expect(error).toBeInstanceOf(NoObjectGeneratedError);
    expect(error).toMatchObject({ finishReason, usage: { outputTokens: expect.any(Number) } });

    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ iterating: null, onError: [], finishReason: { value: finishReason } });
    expect(streamed.elements).toEqual(sentences.slice(0, elements));
    expect(streamed.output.error).toBeInstanceOf(NoObjectGeneratedError);
    expect(streamed.text.value).toBe((error as NoObjectGeneratedError).text);
    expect(streamed.usage.value?.outputTokens).toBe(Math.ceil([...(streamed.text.value ?? "")].length / 4));
  });

  test("a fence holds the right JSON, and a refusal its sentence", async () => {
    server.set({ behave: { kind: "fenced" } });
    expect((await stream(server.url, { protocol })).text.value).toContain(`\`\`\`json\n${answer}\n\`\`\``);
    server.set({ behave: { kind: "refusal" } });
    expect((await stream(server.url, { protocol })).text.value).toBe("I'm sorry, but I can't help with that.");
  });

  test("a socket that breaks is thrown by the iteration, and onError is not called", async () => {
    server.set({ behave: { kind: "disconnect" } });
    const { error } = await settled(generate(server.url, { protocol }));
    expect(error).toEqual(apiError(200, true));
    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ elements: sentences.slice(0, 1), onError: [] });
    expect(streamed.iterating).toEqual(apiError(200, true));
    expect(streamed.finishReason.error).toBe(streamed.iterating);
    expect(server.calls.at(-1)).toMatchObject({ status: 200, outcome: "cut" });
  });

  test("a stream that ends too early is silent, but for its reason", async () => {
    server.set({ behave: { kind: "cut" } });
    expect((await settled(generate(server.url, { protocol }))).error).toEqual(apiError(200, false));
    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ elements: sentences.slice(0, 1), iterating: null, onError: [] });
    expect(streamed.finishReason.value).toBe("interrupted");
    expect(streamed.usage.value?.inputTokens).toBeUndefined();
  });

  test("an error in the stream is a StreamProviderError for onError, and costs what it costs unseen", async () => {
    server.set({ behave: { kind: "error_in_stream" } });
    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ elements: sentences.slice(0, 1), iterating: null });
    expect(streamed.onError).toEqual([apiError(500, true)]);
    expect(streamed.onError[0]).toBeInstanceOf(StreamProviderError);
    expect(streamed.finishReason.value).toBe("error");
    expect(streamed.usage.value?.inputTokens).toBeUndefined();
  });

  test("an error before the first delta is an APICallError that knows a quota from a limit", async () => {
    for (const [code, retryable] of [
      ["rate_limit_exceeded", true],
      ["insufficient_quota", false],
    ] as const) {
      server.set({ behave: { kind: "error_in_stream", share: 0, code } });
      const streamed = await stream(server.url, { protocol });
      expect(streamed.onError).toEqual([apiError(429, retryable)]);
      expect(streamed.onError[0]).toBeInstanceOf(APICallError);
    }
  });

  test("a failure without streaming is a status in chat, and for responses a body that the SDK cannot read", async () => {
    server.set({ behave: { kind: "error_in_stream" } });
    const { error } = await settled(generate(server.url, { protocol }));
    expect(error).toEqual(protocol === "chat" ? apiError(500, true) : apiError(200, false));
  });

  test.each<[string, Behaviour, number, number | null]>([
    ["from the start", { kind: "hang_before" }, 0, null],
    ["after the headers", { kind: "hang" }, 0, 200],
    ["in the middle", { kind: "hang", share: 0.6 }, 1, 200],
  ])(
    "silence %s lasts until the caller gives up, which ends the stream silently",
    async (_, behave, elements, status) => {
      server.set({ behave });
      const timedOut = expect.objectContaining({ name: "TimeoutError" });
      const generating = givingUp();
      const generated = settled(generate(server.url, { protocol, abortSignal: generating.signal }));
      await generating.when(() => server.calls.at(-1)?.status === status);
      expect((await generated).error).toEqual(timedOut);

      const seen: { text: string }[] = [];
      const streaming = givingUp();
      const result = stream(server.url, { protocol, abortSignal: streaming.signal }, seen);
      await streaming.when(() => server.calls.at(-1)?.status === status && seen.length === elements);
      const streamed = await result;
      expect(streamed).toMatchObject({ iterating: null, onError: [] });
      expect(streamed.elements).toEqual(sentences.slice(0, elements));
      expect(streamed.finishReason.error).toEqual(timedOut);
      expect(String(streamed.aborted)).toContain("TimeoutError");
      await expect.poll(() => server.inFlight.now).toBe(0);
      expect(server.calls.at(-1)).toMatchObject({ status, outcome: "left" });
    },
  );
});

/** A caller whose patience ends when its call has arrived and got all that it ever will. */
function givingUp() {
  const caller = new AbortController();
  const number = server.calls.length + 1;
  return {
    signal: caller.signal,
    when: async (served: () => boolean) => {
      await expect.poll(() => server.calls.length === number && served()).toBe(true);
      caller.abort(new DOMException("too late", "TimeoutError"));
    },
  };
}

import { afterAll, describe, expect, test } from "vitest";
import type { Protocol } from "@/lib/contracts/engine";
import { startProtocolServer } from "./start-protocol-server";
import { answer, generate, protocols, sentences, settled, stream } from "./test-calls";

const server = await startProtocolServer({ answer: () => answer });
afterAll(server.close);

const paths = { chat: "/chat/completions", responses: "/responses" };

const post = (protocol: Protocol, body: object, url = server.url) =>
  fetch(url + paths[protocol], { method: "POST", body: JSON.stringify(body) });

/** The least that a protocol takes, and more. */
const bodyOf = (protocol: Protocol, more: object = {}) => ({
  model: "m",
  ...(protocol === "chat" ? { messages: [{ role: "user", content: "Hello" }] } : { input: "Hello" }),
  ...more,
});

const formatOf = (protocol: Protocol, schema: object) => {
  const asked = { name: "answer", schema, strict: true };
  return protocol === "chat"
    ? { response_format: { type: "json_schema", json_schema: asked } }
    : { text: { format: { type: "json_schema", ...asked } } };
};

describe.each(protocols)("%s", (protocol) => {
  test("an answer arrives whole, with its usage, streamed or not", async () => {
    server.set({ behave: { kind: "ok" } });
    const tokens = Math.ceil(answer.length / 4);
    const generated = await generate(server.url, { protocol });
    expect(generated).toMatchObject({ text: answer, output: sentences, finishReason: "stop" });
    expect(generated.usage).toMatchObject({ outputTokens: tokens });
    const streamed = await stream(server.url, { protocol });
    expect(streamed).toMatchObject({ elements: sentences, iterating: null, onError: [] });
    expect(streamed).toMatchObject({ text: { value: answer }, finishReason: { value: "stop" } });
    expect(streamed.usage.value).toEqual(generated.usage);
  });

  test("a call is kept as it was asked, without its key", async () => {
    await generate(server.url, { protocol, apiKey: "very-secret" });
    const call = server.calls.at(-1);
    expect(call).toMatchObject({
      number: server.calls.length,
      protocol,
      stream: false,
      model: "m",
      instructions: "Write about the customer.",
      input: "Bought a coat.",
      schema: { type: "object", properties: { elements: { type: "array" } }, additionalProperties: false },
      key: "unasked",
      status: 200,
    });
    expect(JSON.stringify(call)).not.toContain("very-secret");
    await expect.poll(() => call?.outcome).toBe("whole");
    const times = [call?.arrivedAt ?? 0, call?.firstByteAt ?? 0, call?.endedAt ?? 0];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("latency passes before the first byte, and time before each delta", async () => {
    server.set({ behave: { kind: "ok", latencyMs: 60, tokenMs: 4 } });
    await stream(server.url, { protocol });
    const { arrivedAt, firstByteAt, endedAt } = server.calls.at(-1) ?? {};
    // A timer may fire up to a millisecond early.
    expect((firstByteAt ?? 0) - (arrivedAt ?? 0)).toBeGreaterThanOrEqual(59);
    expect((endedAt ?? 0) - (firstByteAt ?? 0)).toBeGreaterThanOrEqual(4 * Math.floor(answer.length / 4) - 1);
    server.set({ behave: { kind: "ok" } });
  });

  test("a delta has as many characters as it is told to", async () => {
    const deltas = async () =>
      (await (await post(protocol, bodyOf(protocol, { stream: true }))).text()).match(/"(delta":"|content":"(?!"))/g);
    expect(await deltas()).toHaveLength(Math.ceil(answer.length / 4));
    server.set({ behave: { kind: "ok", deltaChars: 50 } });
    expect(await deltas()).toHaveLength(Math.ceil(answer.length / 50));
    server.set({ behave: { kind: "ok" } });
  });

  test("an answer longer than the caller allows is cut there", async () => {
    const limit = protocol === "chat" ? { max_completion_tokens: 16 } : { max_output_tokens: 16 };
    const said = JSON.stringify(await (await post(protocol, bodyOf(protocol, limit))).json());
    expect(said).toContain(JSON.stringify(answer.slice(0, 64)));
    expect(said).toContain(protocol === "chat" ? '"length"' : '"max_output_tokens"');
  });

  test("long instructions are read from the cache the second time", async () => {
    const system = { role: "system", content: "x".repeat(4 * 1_100) };
    const messages = [system, { role: "user", content: "Hello" }];
    const body = protocol === "chat" ? { messages } : { input: messages };
    const fresh = await startProtocolServer({ answer: () => "yes" });
    const cached = async () => {
      const said = await (await post(protocol, { model: "m", ...body }, fresh.url)).text();
      return /"cached_tokens":(\d+)/.exec(said)?.[1];
    };
    expect([await cached(), await cached()]).toEqual(["0", "1024"]);
    await fresh.close();
  });

  test.each([
    ["an unknown parameter", { temprature: 1 }, "temprature"],
    ["a value out of bounds", { temperature: 3 }, "temperature"],
    ["a missing model", { model: undefined }, "model"],
  ])("%s is 400, by name", async (_, more, param) => {
    const response = await post(protocol, bodyOf(protocol, more));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error", param } });
    expect(server.calls.at(-1)).toMatchObject({ protocol, status: 400 });
  });

  test("the other protocol's body is 400", async () => {
    const other = protocol === "chat" ? "responses" : "chat";
    expect((await post(protocol, bodyOf(other))).status).toBe(400);
  });

  test("a schema unfit for strict mode is 400, the same one made fit is not", async () => {
    const loose = { type: "object", properties: { a: { type: "string" } }, required: [], additionalProperties: false };
    const response = await post(protocol, bodyOf(protocol, formatOf(protocol, loose)));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_json_schema" } });
    const fit = await post(protocol, bodyOf(protocol, formatOf(protocol, { ...loose, required: ["a"] })));
    expect(fit.status).toBe(200);
  });

  test("JSON without a schema must be spoken of", async () => {
    const type = { type: "json_object" };
    const more = protocol === "chat" ? { response_format: type } : { text: { format: type } };
    expect((await post(protocol, bodyOf(protocol, more))).status).toBe(400);
  });

  test("a server without structured output answers where no schema is asked for", async () => {
    server.set({ behave: { kind: "schema_refused" } });
    expect((await post(protocol, bodyOf(protocol))).status).toBe(200);
    server.set({ behave: { kind: "ok" } });
  });

  test("64 streams at once are 64 whole answers", async () => {
    const all = Promise.withResolvers<void>();
    let arrived = 0;
    const busy = await startProtocolServer({
      // Nobody is answered before everybody is there.
      answer: async () => {
        if (++arrived === 64) all.resolve();
        await all.promise;
        return answer;
      },
      behave: { kind: "ok", tokenMs: 1 },
    });
    const streams = await Promise.all(Array.from({ length: 64 }, () => stream(busy.url, { protocol })));
    for (const streamed of streams) expect(streamed.text.value).toBe(answer);
    expect(busy.calls.map(({ number }) => number)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
    await expect.poll(() => busy.inFlight).toEqual({ now: 0, highest: 64 });
    await busy.close();
  });

  test("a server that dies breaks its streams, and another may take its place", async () => {
    const dying = await startProtocolServer({ answer: () => answer, behave: { kind: "hang", share: 0.6 } });
    const streaming = stream(dying.url, { protocol });
    await expect.poll(() => dying.calls[0]?.firstByteAt).toEqual(expect.any(Number));
    dying.kill();
    expect((await streaming).iterating).toMatchObject({ name: "AI_APICallError", isRetryable: true });
    await expect.poll(() => dying.calls[0]?.outcome).toBe("cut");
    const { error } = await settled(generate(dying.url, { protocol }));
    expect(error).toMatchObject({ name: "AI_APICallError", statusCode: undefined, isRetryable: true });
    const next = await startProtocolServer({ answer: () => answer, port: Number(new URL(dying.url).port) });
    expect((await generate(dying.url, { protocol })).output).toEqual(sentences);
    await next.close();
  });

  test("the key and the model must be the right ones where they are asked for", async () => {
    const strict = await startProtocolServer({ answer: () => answer, apiKey: "right", models: ["m"] });
    const status = async (options: object) =>
      ((await settled(generate(strict.url, { protocol, ...options }))).error as { statusCode?: number } | null)
        ?.statusCode;
    expect(await status({ apiKey: "wrong" })).toBe(401);
    expect(await status({ apiKey: "right", model: "other" })).toBe(404);
    expect(await status({ apiKey: "right" })).toBeUndefined();
    expect(strict.calls.map(({ key, status }) => [key, status])).toEqual([
      ["wrong", 401],
      ["right", 404],
      ["right", 200],
    ]);
    await strict.close();
  });
});

test("other paths and methods are not served", async () => {
  expect((await fetch(`${server.url}/embeddings`, { method: "POST", body: "{}" })).status).toBe(404);
  expect((await fetch(`${server.url}/responses`)).status).toBe(405);
  expect((await fetch(`${server.url}/responses`, { method: "POST", body: "{" })).status).toBe(400);
});

test("an answer that fails is a 500 that says why", async () => {
  server.set({ answer: () => Promise.reject(new Error("no such customer")) });
  const response = await post("chat", bodyOf("chat"));
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ error: { message: "no such customer" } });
  server.set({ answer: () => answer });
});

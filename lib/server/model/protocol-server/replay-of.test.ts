import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Protocol } from "@/lib/contracts/engine";
import { replayOf } from "./replay-of";
import { startProtocolServer } from "./start-protocol-server";
import { generate, settled, stream } from "./test-calls";

const server = await startProtocolServer({ answer: () => "unused" });
afterAll(server.close);

async function send(protocol: Protocol, streams: boolean): Promise<{ status: number; text: string }> {
  const body = protocol === "chat" ? { messages: [{ role: "user", content: "Hello" }] } : { input: "Hello" };
  const response = await fetch(server.url + (protocol === "chat" ? "/chat/completions" : "/responses"), {
    method: "POST",
    body: JSON.stringify({ model: "m", stream: streams, ...body }),
  });
  return { status: response.status, text: await response.text() };
}

describe("a recording made here", () => {
  const own = mkdtempSync(join(tmpdir(), "recordings-"));
  afterAll(() => rmSync(own, { recursive: true }));

  test("is sent to the kind of call that it was made of", async () => {
    writeFileSync(join(own, "a.chunks.txt"), '{"b":  "ä"}\n{"c":2}\n');
    server.set({ behave: replayOf(own, "a") });
    expect((await send("chat", true)).text).toBe('data: {"b":  "ä"}\n\ndata: {"c":2}\n\ndata: [DONE]\n\n');
    expect((await send("responses", true)).text).toBe('data: {"b":  "ä"}\n\ndata: {"c":2}\n\n');
    expect((await send("chat", false)).status).toBe(400);
    expect(() => replayOf(own, "b")).toThrow("has no recording b");
  });
});

// Recordings nobody here made, beside the checkout on some machines and never in it.
const folder = join(import.meta.dirname, "../../../../../shared/data/formats/openai");

describe.skipIf(!existsSync(folder))("recordings of OpenAI", () => {
  const names = globSync("{chat,responses}/*.{chunks.txt,json}", { cwd: folder }).sort();

  test.each(names)("%s is sent byte for byte", async (file) => {
    const protocol = file.startsWith("chat/") ? "chat" : "responses";
    const streams = file.endsWith(".chunks.txt");
    server.set({ behave: replayOf(folder, file.replace(/\.(chunks\.txt|json)$/, "")) });
    const { text } = await send(protocol, streams);
    const recorded = readFileSync(join(folder, file), "utf8");
    expect(
      text
        .replace("data: [DONE]\n\n", "")
        .replaceAll(/^data: (.*)\n\n/gm, "$1\n")
        .trimEnd(),
    ).toBe(recorded.trimEnd());
  });

  test("are read by the SDK as what they are", async () => {
    const replay = (name: string) => server.set({ behave: replayOf(folder, name) });
    replay("chat/openai-text");
    expect(await stream(server.url, { protocol: "chat" })).toMatchObject({
      finishReason: { value: "stop" },
      usage: { value: { inputTokens: 16, outputTokens: 300 } },
    });
    replay("responses/openai-phase.1");
    expect(await stream(server.url, { protocol: "responses" })).toMatchObject({
      finishReason: { value: "stop" },
      usage: { value: { inputTokens: 7112, inputTokenDetails: { cacheReadTokens: 3072 } } },
    });
    replay("responses/openai-error.1");
    expect((await stream(server.url, { protocol: "responses" })).onError).toEqual([
      expect.objectContaining({ name: "AI_APICallError", statusCode: 429, isRetryable: false }),
    ]);
    replay("chat/reasoning-model-legacy-parameter-error");
    const { error } = await settled(generate(server.url, { protocol: "chat" }));
    expect(error).toMatchObject({ name: "AI_APICallError", statusCode: 400 });
  });
});

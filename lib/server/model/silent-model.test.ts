import { afterAll, describe, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/server/env";
import { type Answer, askModel } from "@/lib/server/model/ask-model";
import type { Behaviour } from "@/lib/server/model/protocol-server/behaviour";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";

// Minutes in earnest; what happens after them is what is tested here, over a real connection.
vi.mock(import("@/lib/server/model/patience"), () => ({ patience: { first: 300, between: 300, whole: 300 } }));
vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
resetEnv();

const statement = { key: "style.color.oxblood", evidence: ["e1"], text: "Oxblood throughout." };
const server = await startProtocolServer({ answer: () => JSON.stringify({ elements: [statement, statement] }) });
afterAll(() => server.close());

function ask(protocol: "responses" | "chat", live: boolean, told: string[]): Promise<Answer> {
  const connection = { baseUrl: server.url, model: "m", protocol, apiKey: null, allowedHosts: ["127.0.0.1"] };
  const question = { instructions: "Write.", input: "{}", maxOutputTokens: 500 };
  const onStatement = ({ text }: { text: string }) => void told.push(text);
  return askModel(connection, question, { signal: new AbortController().signal, live, onStatement });
}

describe.each(["responses", "chat"] as const)("a model that falls silent (%s)", (protocol) => {
  it.each<[string, Behaviour, boolean]>([
    ["before its headers, watched", { kind: "hang_before" }, true],
    ["before its headers, unwatched", { kind: "hang_before" }, false],
    ["after its headers, watched", { kind: "hang", share: 0 }, true],
    ["in the middle, watched", { kind: "hang", share: 0.7 }, true],
    ["in the middle, unwatched", { kind: "hang", share: 0.7 }, false],
  ])("%s: it is left, by name", async (_when, behave, live) => {
    server.set({ behave });
    const before = server.calls.length;
    const told: string[] = [];
    await expect(ask(protocol, live, told)).rejects.toMatchObject({ failure: "timeout" });
    // Whoever was silent for so long is not asked again; what was whole of it was told.
    expect(server.calls.length - before).toBe(1);
    expect(told).toHaveLength(live && behave.kind === "hang" && behave.share === 0.7 ? 1 : 0);
    await vi.waitFor(() => expect(server.inFlight.now).toBe(0));
  });

  it("sends no key where there is none", async () => {
    server.set({ behave: { kind: "ok" } });
    await ask(protocol, true, []);
    expect(server.calls.at(-1)?.headers.authorization).toBeUndefined();
  });
});

import { afterAll, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/server/env";
import { askModel, callsAtOnce } from "@/lib/server/model/ask-model";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
resetEnv();

const statement = { key: "style.color.oxblood", evidence: ["e1"], text: "Oxblood throughout." };
const server = await startProtocolServer({ answer: () => JSON.stringify({ elements: [statement] }) });
afterAll(() => server.close());

const connection = {
  baseUrl: server.url,
  model: "m",
  protocol: "chat",
  apiKey: null,
  allowedHosts: ["127.0.0.1"],
} as const;
const question = { instructions: "Write.", input: "{}", maxOutputTokens: 500 };
const ask = (signal: AbortSignal, live: boolean) =>
  askModel(connection, question, { signal, live, onStatement: () => {} });

it("makes sixty-four calls of runs at once, and one that somebody watches does not wait for them", async () => {
  server.set({ behave: ({ stream }) => (stream ? { kind: "ok" } : { kind: "hang_before" }) });
  const end = new AbortController();
  const run = Array.from({ length: callsAtOnce + 20 }, () => ask(end.signal, false).catch(({ failure }) => failure));
  await expect.poll(() => server.inFlight.now, { timeout: 10_000 }).toBe(callsAtOnce);
  await ask(new AbortController().signal, true);
  expect(server.inFlight.highest).toBe(callsAtOnce + 1);
  end.abort();
  expect(new Set(await Promise.all(run))).toEqual(new Set(["cancelled"]));
  // Those that never had their turn were not made.
  expect(server.calls).toHaveLength(callsAtOnce + 1);
});

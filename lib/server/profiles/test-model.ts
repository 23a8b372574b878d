import "server-only";
import { afterAll, vi } from "vitest";
import type { Protocol } from "@/lib/contracts/engine";
import { resetEnv } from "@/lib/server/env";
import { type ProtocolServer, startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { faithful } from "@/lib/server/profiles/stand-in-answers";

/** Starts a model of one's own for the tests of a file, and makes it the engine of this process. */
export async function openTestModel(protocol: Protocol = "responses"): Promise<ProtocolServer> {
  const server = await startProtocolServer({ answer: faithful, apiKey: "sk-of-the-tests" });
  setTestEngine(server.url, protocol);
  afterAll(() => server.close());
  return server;
}

/** Makes what answers at the URL the engine of this process; nobody does unless one is given. */
export function setTestEngine(url = "http://127.0.0.1:9/v1", protocol: Protocol = "responses"): void {
  vi.stubEnv("OPENAI_BASE_URL", url);
  vi.stubEnv("OPENAI_API_KEY", "sk-of-the-tests");
  vi.stubEnv("OPENAI_MODEL", "model-of-the-tests");
  vi.stubEnv("OPENAI_PROTOCOL", protocol);
  resetEnv();
}

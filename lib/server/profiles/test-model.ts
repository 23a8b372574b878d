import "server-only";
import { afterAll } from "vitest";
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

export function setTestEngine(url: string, protocol: Protocol): void {
  Object.assign(process.env, {
    OPENAI_BASE_URL: url,
    OPENAI_API_KEY: "sk-of-the-tests",
    OPENAI_MODEL: "model-of-the-tests",
    OPENAI_PROTOCOL: protocol,
    OUTBOUND_ALLOWLIST: "127.0.0.1",
  });
  resetEnv();
}

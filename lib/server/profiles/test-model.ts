import "server-only";
import { afterAll } from "vitest";
import type { Protocol } from "@/lib/contracts/engine";
import { resetEnv } from "@/lib/server/env";
import type { ReceivedCall } from "@/lib/server/model/protocol-server/received-call";
import { type ProtocolServer, startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";

/** What a call of ours asks for. */
export type Asked = { key: string; form: "sentence" | "item"; facts: string[]; plain: string; why?: string };

export const askedBy = (call: Pick<ReceivedCall, "input">): Asked[] => JSON.parse(call.input).statements;

/** Words each statement by a function of what is asked, and rests it on all of its facts. */
export const wording = (say: (asked: Asked, index: number) => string) => (call: ReceivedCall) =>
  JSON.stringify({
    elements: askedBy(call).map((asked, index) => ({
      key: asked.key,
      evidence: asked.facts,
      text: say(asked, index),
    })),
  });

/** A model that does as it is told, and whose words can be told from the built-in engine's. */
export const faithful = wording(({ plain, form }) =>
  form === "sentence" ? plain.replace(/\.$/, ", and it shows.") : plain,
);

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

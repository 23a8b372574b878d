import "server-only";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Protocol } from "@/lib/contracts/engine";
import { type Behave, behaviourOf } from "./behaviour";
import { pause, playScript } from "./play-script";
import { receiveCall } from "./receive-call";
import { now, type ReceivedCall } from "./received-call";
import { invalidRequest, Refused } from "./refused";
import { scriptWriter } from "./write-script";

export type ProtocolServerOptions = {
  /** The text of an answer. What it throws becomes a 500 that says so. */
  answer: (call: ReceivedCall) => string | Promise<string>;
  /** `ok` for all unless given. */
  behave?: Behave;
  /** The key that calls must bring; none is asked for unless given. */
  apiKey?: string;
  /** The models that it has; any unless given. */
  models?: readonly string[];
  /** Any free one unless given. */
  port?: number;
};

export type ProtocolServer = {
  /** Ends with /v1. */
  url: string;
  /** In their order of arrival, refused ones too; each is completed while it is answered. */
  calls: readonly ReceivedCall[];
  inFlight: Readonly<{ now: number; highest: number }>;
  /** Changes what the calls to come meet. */
  set(change: Partial<Omit<ProtocolServerOptions, "port">>): void;
  /** Stops, whatever is still open, and waits until the port is free. */
  close(): Promise<void>;
  /** Dies: every socket is destroyed at once, in the middle of its stream, and nobody listens any more. */
  kill(): void;
};

const protocols: Record<string, Protocol> = { "/v1/chat/completions": "chat", "/v1/responses": "responses" };

/**
 * Starts a server on 127.0.0.1 that speaks both protocols of OpenAI, for tests and benchmarks: it writes no text of its
 * own, and behaves as badly as it is told to. It is strict where OpenAI is: unknown parameters, values out of bounds and
 * schemas unfit for strict mode are answered with 400. Tokens are counted as characters / 4 (see count-usage.ts).
 */
export async function startProtocolServer(options: ProtocolServerOptions): Promise<ProtocolServer> {
  let current = options;
  const calls: ReceivedCall[] = [];
  const inFlight = { now: 0, highest: 0 };
  const writeScript = scriptWriter();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const protocol = protocols[path];
    if (!protocol) return refuse(invalidRequest(`Invalid URL (${request.method} ${path})`, null, null, 404), response);
    if (request.method !== "POST")
      return refuse(invalidRequest(`Not allowed to ${request.method} on ${path}.`, null, null, 405), response);
    const arrivedAt = now();
    const raw = await text(request);
    const received = { protocol, headers: request.headers, raw, number: calls.length + 1, arrivedAt };
    const { call, asked } = receiveCall(received, current);
    calls.push(call);
    inFlight.now++;
    inFlight.highest = Math.max(inFlight.highest, inFlight.now);
    const gone = new AbortController();
    response.once("close", () => {
      inFlight.now--;
      call.endedAt = now();
      if (response.headersSent) call.status = response.statusCode;
      if (call.outcome === "open") call.outcome = response.writableFinished ? "whole" : "left";
      gone.abort();
    });
    const behaviour = behaviourOf(current.behave ?? { kind: "ok" }, call);
    // The time in which the answer is made is part of the latency.
    const [script] = await Promise.all([
      writeScript(call, asked, behaviour, current.answer),
      pause(behaviour.latencyMs ?? 0, gone.signal),
    ]);
    if (behaviour.kind === "hang_before" && !(asked instanceof Refused)) return;
    await playScript(script, behaviour.tokenMs ?? 0, response, call, gone.signal);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The client left while it was still sending, or an answer failed.
      if (response.destroyed) return;
      const message = error instanceof Error ? error.message : String(error);
      refuse(new Refused(500, { message, type: "server_error", param: null, code: null }), response);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", listening);
  });

  function kill(): void {
    for (const call of calls) if (call.outcome === "open") call.outcome = "cut";
    server.close();
    server.closeAllConnections();
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    inFlight,
    set: (change) => {
      current = { ...current, ...change };
    },
    close: async () => {
      const closed = new Promise((done) => (server.listening ? server.once("close", done) : done(null)));
      kill();
      await closed;
    },
    kill,
  };
}

function refuse({ status, body }: Refused, response: ServerResponse): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body);
}

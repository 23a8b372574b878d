import "server-only";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { headers: Record<string, string>; body: string };
type Respond = (response: ServerResponse, received: Received) => void;

/** A receiver of webhooks, for tests: a real HTTP server on this machine that keeps what it got. */
export async function openReceiver(port = 0) {
  const received: Received[] = [];
  let respond: Respond = (response) => response.end("thank you");
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const got = { headers: plain(request.headers), body: Buffer.concat(parts).toString("utf8") };
    received.push(got);
    respond(response, got);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    port: (server.address() as AddressInfo).port,
    received,
    answer: (next: Respond) => {
      respond = next;
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

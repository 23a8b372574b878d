import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/mcp/route";
import type { Handler } from "@/lib/server/http/route";

const methods: Record<string, Handler> = { DELETE, GET, OPTIONS, PATCH, POST, PUT };

/** Serves the route over real HTTP on a free port, for tests, until it is closed. */
export async function serveRoute(): Promise<{ url: URL; close: () => Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const response = await methods[incoming.method ?? ""]!(toRequest(incoming));
    // What is left of a body that was too large would be taken for the next request.
    if (!incoming.complete) outgoing.setHeader("connection", "close");
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: new URL(`http://127.0.0.1:${port}/api/mcp`), close };
}

function toRequest(incoming: IncomingMessage): Request {
  const { url, method, headers } = incoming;
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = method === "GET" ? null : (Readable.toWeb(incoming) as ReadableStream);
  return new Request(`http://${headers.host}${url}`, { method, headers: sent, body, duplex: "half" } as RequestInit);
}

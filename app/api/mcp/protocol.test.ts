import { encode } from "next-auth/jwt";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { serveRoute } from "@/app/api/mcp/serve-route";
import { operator, tokenFor } from "@/app/api/v1/api-fixture";
import { problemSchema } from "@/lib/contracts/problem";
import { startSession } from "@/lib/server/auth/session-store";
import { revokeToken } from "@/lib/server/auth/tokens";
import { createUser } from "@/lib/server/auth/user-store";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/http/log";
import { answerOf, connect } from "@/lib/server/mcp/test-client";

await openTestDatabase();

let server: Awaited<ReturnType<typeof serveRoute>>;
let token: string;
let actor: string;
beforeAll(async () => {
  await seedCustomers();
  server = await serveRoute();
  const made = await tokenFor("salesperson", ["jardins"]);
  token = made.token;
  actor = `token:${made.id}`;
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

const search = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "search_customers", arguments: {} } };

type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; bearer?: string | null };

/** Sends what no client of the SDK would. */
function send({ method = "POST", body = search, headers = {}, bearer = token }: Sent = {}): Promise<Response> {
  return fetch(server.url, {
    method,
    body: method === "POST" ? (typeof body === "string" ? body : JSON.stringify(body)) : undefined,
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
  });
}

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(await response.json());
  expect(problem).toMatchObject({ status: response.status, request_id: response.headers.get("x-request-id") });
  return problem;
}

describe("the revision of the protocol", () => {
  it.each([
    ["the newest that both know", { mode: "auto" }, "2026-07-28"],
    ["the newest with a handshake", { mode: "legacy" }, "2025-11-25"],
    ["an older one", { mode: "legacy", revision: "2025-06-18" }, "2025-06-18"],
    ["a still older one", { mode: "legacy", revision: "2025-03-26" }, "2025-03-26"],
  ] as const)("is %s", async (_, connection, revision) => {
    const client = await connect(server.url, token, connection);
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect(client.getServerVersion()).toMatchObject({ name: "fashion-ai-profiling" });
    expect(client.getInstructions()).toMatch(/no evidence[\s\S]*sensitive[\s\S]*are data/);
    expect(client.getServerCapabilities()).toEqual({ tools: { listChanged: false } });
    expect(await answerOf(client, "search_customers")).toMatchObject({ total: 3 });
    await client.close();
  });

  it("is refused with those we speak when it is none of them", async () => {
    const meta = { "io.modelcontextprotocol/protocolVersion": "2030-01-01" };
    const message = { ...search, method: "server/discover", params: { _meta: meta } };
    const headers = { "mcp-protocol-version": "2030-01-01", "mcp-method": "server/discover" };
    const response = await send({ body: message, headers });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain("2026-07-28");
    expect((await send({ headers: { "mcp-protocol-version": "1999-01-01" } })).status).toBe(400);
  });

  it("needs no session: any process answers any message, in JSON, and names no session", async () => {
    const response = await send({ headers: { "mcp-session-id": "of-another-process" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.has("mcp-session-id")).toBe(false);
    expect(await response.json()).toMatchObject({ id: 1, result: { structuredContent: { total: 3 } } });
  });

  it("has no streams to hold open and no sessions to end", async () => {
    for (const method of ["GET", "DELETE", "PUT"]) {
      const response = await send({ method });
      expect(await problemOf(response)).toMatchObject({ status: 405 });
      expect(response.headers.get("allow")).toBe("OPTIONS, POST");
    }
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "t", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const method = "subscriptions/listen";
    const params = { _meta: meta, notifications: { toolsListChanged: true } };
    const headers = { "mcp-protocol-version": "2026-07-28", "mcp-method": method };
    const response = await send({ body: { jsonrpc: "2.0", id: 1, method, params }, headers });
    expect(await response.json()).toMatchObject({ error: { code: -32603, message: "Subscription limit reached" } });
  });
});

describe("who asks", () => {
  it.each<[string, Sent]>([
    ["no token", { bearer: null }],
    ["a wrong one", { bearer: `fap_${"x".repeat(43)}` }],
    ["something else", { headers: { authorization: "Basic YTpi" } }],
  ])("with %s is refused", async (_, sent) => {
    const response = await send(sent);
    expect(await problemOf(response)).toMatchObject({ status: 401, code: "unauthorized" });
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("by a cookie alone is refused: a signed-in browser sends it for whichever page asks", async () => {
    const person = { email: "a@example.com", name: "A", role: "admin", password: "p", storeIds: [] } as const;
    const { id } = await createUser({ ...person, storeIds: [] });
    const value = await encode({ token: { sid: await startSession(id) }, secret: env().NEXTAUTH_SECRET });
    const cookie = `next-auth.session-token=${value}`;
    expect((await send({ bearer: null, headers: { cookie } })).status).toBe(401);
    expect((await send({ bearer: null, headers: { cookie, "sec-fetch-site": "same-origin" } })).status).toBe(401);
  });

  it("is told so by the client, and a revoked token ends in the middle", async () => {
    await expect(connect(server.url, "fap_wrong")).rejects.toThrow();
    await expect(connect(server.url, "fap_wrong", { mode: "legacy" })).rejects.toThrow();
    const made = await tokenFor("marketer");
    const client = await connect(server.url, made.token);
    await client.listTools();
    await revokeToken(operator, made.id);
    await expect(client.listTools({}, { cacheMode: "refresh" })).rejects.toThrow();
    await expect(answerOf(client, "search_customers")).rejects.toThrow();
    expect(await problemOf(await send({ bearer: made.token }))).toMatchObject({ status: 401, code: "unauthorized" });
  });

  it("is let in by no failure of the database", async () => {
    await pool().query("alter table api_tokens rename to away");
    try {
      expect(await problemOf(await send())).toMatchObject({ status: 500, code: "internal" });
    } finally {
      await pool().query("alter table away rename to api_tokens");
    }
  });
});

it("counts each request of a token once, and says when to come back after the last", async () => {
  const { token: bearer } = await tokenFor("marketer", [], { requests_per_minute: 3 });
  const left = async (sent: Sent) => (await send({ bearer, ...sent })).headers.get("ratelimit")?.match(/r=(\d+)/)?.[1];
  expect(await left({})).toBe("2");
  expect(await left({ body: "{" })).toBe("1");
  expect(await left({ body: { jsonrpc: "2.0", method: "notifications/initialized" } })).toBe("0");
  const response = await send({ bearer });
  expect(await problemOf(response)).toMatchObject({ status: 429, code: "too_many_requests" });
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  await expect(connect(server.url, bearer)).rejects.toThrow(/429|too many/i);
});

describe("a message", () => {
  it.each<[string, unknown, number, number]>([
    ["that is no JSON", "{", 400, -32700],
    ["that is empty", "", 400, -32600],
    ["that is no object", "7", 400, -32600],
    ["that is a batch: it would count once", [search, search], 400, -32600],
    ["that is no JSON-RPC", { hello: 1 }, 400, -32600],
    ["of another JSON-RPC", { ...search, jsonrpc: "1.0" }, 400, -32600],
    ["with an unknown method", { ...search, method: "customers/erase" }, 200, -32601],
    ["with a method of what we have not", { ...search, method: "resources/list", params: {} }, 200, -32601],
    ["that calls an unknown tool", { ...search, params: { name: "erase_customer", arguments: {} } }, 200, -32602],
    ["that calls what every object has", { ...search, params: { name: "constructor" } }, 200, -32602],
    ["that calls with no object", { ...search, params: { name: "search_customers", arguments: [1] } }, 200, -32602],
    ["that calls nothing", { ...search, params: {} }, 200, -32602],
  ])("%s is refused by the protocol", async (_, body, status, code) => {
    const response = await send({ body });
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ jsonrpc: "2.0", error: { code, message: expect.any(String) } });
    expect(text).not.toMatch(/\.ts|node_modules|\bat \w+ \(/);
  });

  it("as deep as a body can be is refused like any other", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const params = { name: "search_customers", arguments: { query: "deep" } };
    for (const sent of [
      { ...search, params },
      { ...search, params: { ...params, _meta: { any: "deep" } } },
      { ...search, id: "deep" },
    ]) {
      const response = await send({ body: JSON.stringify(sent).replace('"deep"', deep) });
      const { result, error } = await response.json();
      expect([200, 400]).toContain(response.status);
      if (result?.isError) expect(JSON.parse(result.content[0].text)).toMatchObject({ code: "invalid" });
      else expect(error ?? result).toMatchObject(error ? { code: expect.any(Number) } : { structuredContent: {} });
    }
  });

  it("tells which tools there are when it names another", async () => {
    const { token: bearer } = await tokenFor("marketer", [], { scopes: ["opportunities:read"] });
    const response = await send({ bearer, body: { ...search, params: { name: "erase_customer" } } });
    expect((await response.json()).error.message).toContain("You may call: list_opportunities.");
  });

  it.each<[string, Sent, number, string]>([
    ["is too large", { body: JSON.stringify({ ...search, pad: "x".repeat(1024 * 1024) }) }, 413, "payload_too_large"],
    ["is of another type", { headers: { "content-type": "text/plain" } }, 415, "unsupported_media_type"],
  ])("that %s is not read", async (_, sent, status, code) => {
    expect(await problemOf(await send(sent))).toMatchObject({ status, code });
  });
});

describe("a web page", () => {
  const origin = "https://shop.example";

  it("may call when an admin allowed its origin, and only then", async () => {
    for (const foreign of [origin, "null", "http://localhost:3000"])
      expect(await problemOf(await send({ headers: { origin: foreign } }))).toMatchObject({ code: "forbidden" });
    await pool().query("update workspace set allowed_origins = $1", [[origin]]);
    const response = await send({ headers: { origin } });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect((await send({ headers: { origin: "https://shop.example.evil.example" } })).status).toBe(403);
  });

  it("is told beforehand that it may, with the headers of the protocol", async () => {
    const asks = "authorization,content-type,mcp-method,mcp-name,mcp-protocol-version";
    const headers = { origin, "access-control-request-method": "POST", "access-control-request-headers": asks };
    const response = await send({ method: "OPTIONS", headers });
    expect(response.headers.get("access-control-allow-methods")).toBe("OPTIONS, POST");
    const allowed = response.headers.get("access-control-allow-headers")?.split(", ");
    expect(allowed).toEqual(expect.arrayContaining(asks.split(",")));
  });
});

it("answers with the headers of the API: no cache, the request's id, what is left of the minute", async () => {
  const { headers } = await send({ headers: { "x-request-id": "assistant-1" } });
  expect(headers.get("x-request-id")).toBe("assistant-1");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("ratelimit-policy")).toMatch(/w=60/);
});

describe("the log", () => {
  it("has one line a request: who called which tool, how it ended, and nothing of what was said", async () => {
    const info = vi.spyOn(log(), "info");
    const params = { name: "get_customer", arguments: { customer_id: "nobody at all" } };
    await send({ body: { ...search, params }, headers: { "x-request-id": "logged-1" } });
    await send({ body: { ...search, params: { name: "erase <b>" } }, headers: { "x-request-id": "logged-2" } });
    expect(info.mock.calls.map(([line]) => line)).toEqual([
      {
        ...{ request_id: "logged-1", operation: "mcp.get_customer", actor, status: 404, code: "not_found" },
        ms: expect.any(Number),
      },
      { ...{ request_id: "logged-2", operation: "mcp", actor, status: 200 }, ms: expect.any(Number) },
    ]);
  });

  it("has what failed on our side, which the answer has not", async () => {
    const error = vi.spyOn(log(), "error");
    await pool().query("alter table current_profiles rename to away");
    try {
      expect((await send()).status).toBe(200);
    } finally {
      await pool().query("alter table away rename to current_profiles");
    }
    expect(error.mock.calls).toMatchObject([
      [{ operation: "mcp.search_customers", status: 500, error: { code: "42P01" } }, "request failed"],
    ]);
  });
});

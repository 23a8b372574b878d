import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operation";
import { type Problem, problemSchema } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { startSession } from "@/lib/server/auth/session-store";
import { createToken } from "@/lib/server/auth/tokens";
import { createUser } from "@/lib/server/auth/user-store";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { env, resetEnv } from "@/lib/server/env";
import { handle } from "@/lib/server/http/handle";
import { route, unknownPath } from "@/lib/server/http/route";

await openTestDatabase();

const operation = {
  id: "test",
  method: "POST",
  path: "/api/v1/things/{id}",
  summary: "For these tests",
  group: "Things",
  scope: "tokens:write",
  params: z.object({ id: z.string() }),
  query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
  body: z.object({ name: z.string().optional(), tags: z.array(z.object({ "a/b": z.string() })).default([]) }),
  status: 201,
  response: z.object({ seen: z.unknown(), n: z.number() }),
  problems: [],
} as const satisfies Operation;

const echo = handle(operation, ({ params, query, body }) => ({
  seen: { params, query, body },
  n: 1,
  secret: "not in the contract",
}));
const bare = handle({ ...operation, query: undefined }, () => ({ seen: null, n: 1 }));
const url = "http://localhost:3000/api/v1/things/x";
let bearer: Record<string, string>;
let cookie: Record<string, string>;

beforeAll(async () => {
  const command: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };
  const { token } = await createToken(command, { name: "t", role: "admin", stores: [] });
  bearer = { authorization: `Bearer ${token}` };
  const { id } = await createUser({ email: "a@example.com", name: "A", role: "admin", password: "p", storeIds: [] });
  const value = await encode({ token: { sid: await startSession(id) }, secret: env().NEXTAUTH_SECRET });
  cookie = { cookie: `theme=dark; next-auth.session-token=${value}` };
});

type Sent = { url?: string; body?: BodyInit | null; headers?: Record<string, string>; route?: typeof echo };

const json = { "content-type": "application/json" };

function send({ url: to = url, body = "{}", headers = {}, route = echo }: Sent = {}): Promise<Response> {
  return route(new Request(to, { method: "POST", body, headers: { ...json, ...bearer, ...headers } }));
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.request_id).toBe(response.headers.get("x-request-id"));
  return problem;
}

describe("an answer", () => {
  it("holds what the contract says and nothing else, and is kept by no cache", async () => {
    const response = await send({
      url: "http://localhost:3000/api/v1/things/a%2Fb%20%C3%A7%25?limit=3",
      body: '{"name":"é"}',
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      seen: { params: { id: "a/b ç%" }, query: { limit: 3 }, body: { name: "é", tags: [] } },
      n: 1,
    });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("carries the caller's request id when it is fit for a log, else a new one", async () => {
    expect((await send({ headers: { "x-request-id": "req-1.a" } })).headers.get("x-request-id")).toBe("req-1.a");
    for (const unfit of ["a b", "x".repeat(65), '{"a":1}'])
      expect((await send({ headers: { "x-request-id": unfit } })).headers.get("x-request-id")).toMatch(
        /^[0-9a-f-]{36}$/,
      );
  });

  it("takes a missing body for an empty one", async () => {
    const response = await echo(new Request(url, { method: "POST", headers: bearer }));
    expect(response.status).toBe(201);
  });
});

describe("a bad request", () => {
  it.each<[string, Sent, number, string, string[]?]>([
    ["broken JSON", { body: "{" }, 400, "malformed"],
    ["not UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, "malformed"],
    ["not an object", { body: "[1]" }, 400, "invalid", [""]],
    ["null for a body", { body: "null" }, 400, "invalid", [""]],
    ["a parameter where there is none", { url: `${url}?name=x`, route: bare }, 400, "invalid", ["name"]],
    ["wrong types", { body: '{"name":1,"tags":[{"a/b":2}]}' }, 400, "invalid", ["/name", "/tags/0/a~1b"]],
    ["an unknown field", { body: '{"nam":"x"}' }, 400, "invalid", ["/nam"]],
    ["__proto__", { body: '{"__proto__":{"admin":true}}' }, 400, "invalid", ["/__proto__"]],
    ["a NUL", { body: '{"name":"a\\u0000b"}' }, 400, "invalid", ["/name"]],
    ["half a surrogate pair", { body: '{"name":"\\ud800"}' }, 400, "invalid", ["/name"]],
    ["deep nesting", { body: `{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}` }, 400, "invalid", ["/name"]],
    ["an unknown parameter", { url: `${url}?limt=1` }, 400, "invalid", ["limt"]],
    ["a parameter out of range", { url: `${url}?limit=11` }, 400, "invalid", ["limit"]],
    ["a parameter twice", { url: `${url}?limit=1&limit=2` }, 400, "invalid", ["limit"]],
    ["a broken path", { url: `${url}%E0%A4%A` }, 400, "malformed"],
    ["a NUL in the path", { url: `${url}%00` }, 400, "invalid", ["id"]],
    [
      "another content type",
      { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
      415,
      "unsupported_media_type",
    ],
    ["text that is JSON", { headers: { "content-type": "text/plain" } }, 415, "unsupported_media_type"],
    ["a body too large", { body: `"${"x".repeat(1024 * 1024)}"` }, 413, "payload_too_large"],
    ["a length too large", { headers: { "content-length": "99999999" } }, 413, "payload_too_large"],
  ])("with %s is refused", async (_, sent, status, code, pointers) => {
    const problem = await problemOf(await send(sent));
    expect(problem).toMatchObject({ status, code });
    expect(problem.errors?.map((error) => error.pointer)).toEqual(pointers);
  });

  it("stops reading a body that never ends", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const request = new Request(url, {
      method: "POST",
      body: endless,
      headers: { ...json, ...bearer },
      duplex: "half",
    } as RequestInit);
    expect(await problemOf(await echo(request))).toMatchObject({ code: "payload_too_large" });
    expect(sent).toBeLessThan(2 * 1024 * 1024);
  });
});

it("names itself in a problem that is the answer to an earlier request with its key", async () => {
  const refuse = handle({ ...operation, problems: ["too_little_data"] }, () => {
    throw new AppError("too_little_data", "No purchases.");
  });
  const again = () => send({ route: refuse, headers: { "idempotency-key": "twice" } });
  const first = await problemOf(await again());
  const second = await again();
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(await problemOf(second)).toEqual({ ...first, request_id: second.headers.get("x-request-id") });
});

describe("who asks", () => {
  it.each<Record<string, string>>([{}, { authorization: "Bearer fap_wrong" }, { authorization: "Basic YTpi" }])(
    "is refused with %j",
    async (headers) => {
      const response = await echo(new Request(url, { method: "POST", body: "{", headers }));
      expect(await problemOf(response)).toMatchObject({ status: 401, code: "unauthorized" });
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  it("is not let in by a cookie when the token is wrong", async () => {
    const headers = { ...cookie, authorization: "Bearer fap_wrong", "sec-fetch-site": "same-origin" };
    expect((await send({ headers })).status).toBe(401);
  });

  it.each<[Record<string, string>, number]>([
    [{ "sec-fetch-site": "same-origin" }, 201],
    [{ origin: "http://localhost:3000", host: "localhost:3000" }, 201],
    [{ origin: "http://localhost:3000" }, 201],
    [{ "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ origin: "https://evil.example", host: "localhost:3000" }, 403],
    [{ origin: "http://localhost:3001", host: "localhost:3000" }, 403],
    [{ origin: "null", host: "localhost:3000" }, 403],
    [{}, 403],
  ])("changes things from a signed-in browser with %j: %i", async (headers, status) => {
    const request = new Request(url, { method: "POST", body: "{}", headers: { ...json, ...cookie, ...headers } });
    expect((await echo(request)).status).toBe(status);
  });
});

describe("a failure of ours", () => {
  const leak = "select secret from users at /srv/app/db.ts:1";

  it.each<[string, () => { seen: string; n: number }]>([
    [
      "an unknown error",
      () => {
        throw new Error(leak);
      },
    ],
    [
      "an internal AppError",
      () => {
        throw new AppError("internal", leak);
      },
    ],
    [
      "something thrown that is no error",
      () => {
        throw leak;
      },
    ],
    ["an answer off the contract", () => ({ seen: leak, n: "1" }) as unknown as { seen: string; n: number }],
  ])("by %s tells the request id and nothing else", async (_, handler) => {
    const response = await send({ route: handle(operation, handler), headers: { "x-request-id": "r1" } });
    const text = await response.clone().text();
    expect(await problemOf(response)).toMatchObject({ status: 500, code: "internal", request_id: "r1" });
    expect(text).not.toMatch(/select|secret|srv|\.ts|Expected/i);
  });

  it("lets nobody in while the database is away", async () => {
    await pool().query("alter table api_tokens rename to away");
    try {
      const response = await send();
      expect(await problemOf(response)).toMatchObject({ status: 500, code: "internal" });
    } finally {
      await pool().query("alter table away rename to api_tokens");
    }
  });

  it("keeps answers from pages of others while the database is away, and fails over nothing else", async () => {
    await pool().query("alter table workspace rename to away");
    try {
      const asked = { method: "OPTIONS", headers: { origin: "https://crm.example.com" } };
      const preflight = await route({ POST: echo }).OPTIONS(new Request(url, asked));
      expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, null]);
      expect(await problemOf(await unknownPath(new Request(url, { headers: asked.headers })))).toMatchObject({
        status: 404,
      });
    } finally {
      await pool().query("alter table away rename to workspace");
    }
  });

  it("lets nobody in without a secret", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "");
    resetEnv();
    try {
      const request = new Request(url, {
        method: "POST",
        body: "{}",
        headers: { ...json, ...cookie, "sec-fetch-site": "same-origin" },
      });
      expect(await problemOf(await echo(request))).toMatchObject({ status: 500, code: "internal" });
    } finally {
      vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
      resetEnv();
    }
  });
});

it("answers other methods and unknown paths as problems", async () => {
  const wrong = await route({ GET: echo }).DELETE(new Request(url, { method: "DELETE" }));
  expect(await problemOf(wrong)).toMatchObject({ status: 405, code: "method_not_allowed" });
  expect(wrong.headers.get("allow")).toBe("HEAD, OPTIONS, GET");
  expect(await problemOf(await unknownPath(new Request(url)))).toMatchObject({ status: 404, code: "not_found" });
});

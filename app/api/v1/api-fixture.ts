import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Actor, Role } from "@/lib/contracts/actor";
import { type Operation, problemsOf } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { type Problem, problemSchema, problems } from "@/lib/contracts/problem";
import type { CreateToken } from "@/lib/contracts/token";
import { createToken } from "@/lib/server/auth/tokens";

export type OperationId = keyof typeof operations;
type Route = Record<string, (request: Request) => Promise<Response>>;

const here = fileURLToPath(new URL(".", import.meta.url));

/** The module below app/api/v1 that answers a path of the operations. */
export async function routeOf(path: Operation["path"]): Promise<Route> {
  return import(`${here}${path.slice("/api/v1/".length).replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`);
}

export const operator: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };

/** A new token, as an integrator would hold it. */
export async function tokenFor(
  role: Role,
  stores: string[] = [],
  more: Partial<CreateToken> = {},
): Promise<{ token: string; id: string }> {
  return createToken(operator, { name: `${role} of the tests`, role, stores, requests_per_minute: 1_000_000, ...more });
}

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** JSON unless it is text already. */
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
};

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** What `call` sends. */
export function requestOf(id: OperationId, { params = {}, query = {}, body, token, headers = {} }: Call = {}): Request {
  const operation: Operation = operations[id];
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? "").toWellFormed()),
  );
  const url = new URL(`http://localhost:3000${path}`);
  url.search = new URLSearchParams(query).toString();
  const sent = new Headers(headers);
  if (token !== undefined) sent.set("authorization", `Bearer ${token}`);
  if (body !== undefined && !sent.has("content-type"))
    sent.set("content-type", operation.upload?.[0] ?? "application/json");
  const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
  return new Request(url, { method: operation.method, headers: sent, body: text });
}

/** Sends a request to the route of the operation, and gives the bare answer. */
export async function send(id: OperationId, request: Request): Promise<Response> {
  const { path, method }: Operation = operations[id];
  return (await routeOf(path))[method]!(request);
}

/**
 * Calls an operation's route as a client would, and holds the answer to the contract: the operation's own schema, or a
 * problem whose code the operation can answer.
 */
export async function call(id: OperationId, sent: Call = {}): Promise<Answer> {
  const operation: Operation = operations[id];
  const response = await send(id, requestOf(id, sent));
  const { status, headers } = response;
  if (status >= 400) return { status, headers, body: { ...(await declaredProblem(operation, response)) } };
  expect([operation.status, operation.otherStatus]).toContain(status);
  if (operation.etag && status !== 204) expect(headers.get("etag")).toMatch(/^"[\w-]+"$/);
  const type = headers.get("content-type")?.split(";")[0];
  if (type && operation.alsoAs?.includes(type)) return { status, headers, body: { text: await response.text() } };
  const raw = status === 204 ? undefined : await response.json();
  const answer = operation.response.parse(raw);
  // Parsing may only confirm: a member the contract does not know would be dropped here.
  expect(answer).toEqual(raw);
  return { status, headers, body: answer as Record<string, unknown> };
}

async function declaredProblem(operation: Operation, response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(await response.json());
  expect(problemsOf(operation)).toContain(problem.code);
  expect(response.status).toBe(problems[problem.code].status);
  return problem;
}

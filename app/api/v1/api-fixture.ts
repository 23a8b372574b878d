import { expect } from "vitest";
import * as correction from "@/app/api/v1/customers/[id]/corrections/[key]/route";
import * as corrections from "@/app/api/v1/customers/[id]/corrections/route";
import * as profile from "@/app/api/v1/customers/[id]/profile/route";
import * as profileVersion from "@/app/api/v1/customers/[id]/profiles/[version]/route";
import * as profiles from "@/app/api/v1/customers/[id]/profiles/route";
import * as customer from "@/app/api/v1/customers/[id]/route";
import * as customers from "@/app/api/v1/customers/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as token from "@/app/api/v1/tokens/[id]/route";
import * as tokens from "@/app/api/v1/tokens/route";
import type { Actor, Role } from "@/lib/contracts/actor";
import { type Operation, operations } from "@/lib/contracts/operations";
import { type Problem, problemSchema, problems } from "@/lib/contracts/problem";
import { createToken } from "@/lib/server/auth/tokens";

export type OperationId = keyof typeof operations;

const routes: Record<OperationId, (request: Request) => Promise<Response>> = {
  listCustomers: customers.GET,
  getCustomer: customer.GET,
  generateProfile: profile.POST,
  getProfile: profile.GET,
  listProfiles: profiles.GET,
  getProfileVersion: profileVersion.GET,
  listCorrections: corrections.GET,
  setCorrection: correction.PUT,
  undoCorrection: correction.DELETE,
  listTokens: tokens.GET,
  createToken: tokens.POST,
  revokeToken: token.DELETE,
  getOpenapi: openapi.GET,
};

export const operator: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };

/** A new token, as an integrator would hold it. */
export async function tokenFor(role: Role, stores: string[] = []): Promise<{ token: string; id: string }> {
  return createToken(operator, { name: `${role} of the tests`, role, stores });
}

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
};

export type Answer = { status: number; body: Record<string, unknown> };

/**
 * Calls an operation's route as a client would, and holds the answer to the contract: the operation's own schema, or a
 * problem whose code the operation declares.
 */
export async function call(
  id: OperationId,
  { params = {}, query = {}, body, token: bearer, headers = {} }: Call = {},
): Promise<Answer> {
  const operation: Operation = operations[id];
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? "").toWellFormed()),
  );
  const url = new URL(`http://localhost:3000${path}`);
  url.search = new URLSearchParams(query).toString();
  const sent = new Headers(headers);
  if (bearer !== undefined) sent.set("authorization", `Bearer ${bearer}`);
  if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
  const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
  const response = await routes[id](new Request(url, { method: operation.method, headers: sent, body: text }));
  if (response.status >= 400)
    return { status: response.status, body: { ...(await declaredProblem(operation, response)) } };
  expect(response.status).toBe(operation.status);
  const raw = response.status === 204 ? undefined : await response.json();
  const answer = operation.response.parse(raw);
  // Parsing may only confirm: a member the contract does not know would be dropped here.
  expect(answer).toEqual(raw);
  return { status: response.status, body: answer as Record<string, unknown> };
}

async function declaredProblem(operation: Operation, response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(await response.json());
  expect(operation.problems).toContain(problem.code);
  expect(response.status).toBe(problems[problem.code].status);
  return problem;
}

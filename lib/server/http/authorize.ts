import "server-only";
import { type Scope, scopes } from "@/lib/contracts/access";
import type { Actor, Role } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operation";
import { AppError } from "@/lib/server/app-error";
import { type Caller, getCaller } from "@/lib/server/auth/get-actor";
import { env } from "@/lib/server/env";
import { requireRate } from "@/lib/server/http/rate-limit";

/** Who calls. Throws unauthorized for nobody. */
export async function requireCaller(request: Request): Promise<Caller> {
  const caller = await getCaller(request);
  if (!caller) throw new AppError("unauthorized", "Send a valid token as Authorization: Bearer, or sign in.");
  return caller;
}

/**
 * Lets the caller run this operation. Throws too_many_requests, forbidden for a role or a token that lacks the scope, and
 * forbidden for a change that another site's page asks of a signed-in browser.
 */
export function admit(operation: Operation, { actor, rate }: Caller, request: Request): void {
  requireRate(rate);
  if (actor.kind === "user" && operation.method !== "GET" && !fromOurPages(request))
    throw new AppError("forbidden", "A signed-in browser may change things from our own pages only. Use a token.");
  if (operation.scope !== null) requireScope(actor, operation.scope);
}

/** Throws forbidden unless the actor's role has the scope and, of a token, the token was given it. */
export function requireScope(actor: Actor, scope: Scope): void {
  const roles: readonly Role[] = scopes[scope].roles;
  if (!roles.includes(actor.role))
    throw new AppError("forbidden", `This is for ${roles.join(", ")} only; you are ${actor.role}.`);
  if (actor.scopes && !actor.scopes.includes(scope))
    throw new AppError("forbidden", `This token does not hold the scope ${scope}. Use one that does.`);
}

/** Browsers tell where a request comes from in headers that pages cannot set; without either header it is refused. */
function fromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get("host") ?? new URL(env().NEXTAUTH_URL).host);
}

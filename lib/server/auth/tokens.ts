import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { roleHas, scopesOf } from "@/lib/contracts/access";
import type { Actor } from "@/lib/contracts/actor";
import type { ApiToken, CreatedToken, CreateToken } from "@/lib/contracts/token";
import { AppError, invalidAt } from "@/lib/server/app-error";
import { findTokens, markRevoked, saveToken, unknownStores } from "@/lib/server/auth/token-store";

function requireAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw new AppError("forbidden", "Only an admin may see, create and revoke tokens.");
}

/**
 * Makes a token of 32 random bytes; the answer is the only place it is ever shown. Only a salesperson's token is bound
 * to stores. Made again under the same `id` (a request repeated after a crash, whose answer nobody saw) it stays one
 * token, with the new secret. Throws forbidden unless an admin asks, or for scopes that the asking token lacks itself;
 * invalid for stores that do not exist and scopes that the role does not have.
 */
export async function createToken(actor: Actor, input: CreateToken, id: string = randomUUID()): Promise<CreatedToken> {
  requireAdmin(actor);
  const held = scopesOf(input.role).filter((scope) => !actor.scopes || actor.scopes.includes(scope));
  const scopes = input.scopes ? [...new Set(input.scopes)] : held;
  const foreign = scopes.filter((scope) => !roleHas(input.role, scope));
  if (foreign.length > 0) throw invalidAt("/scopes", `are not of the role ${input.role}: ${foreign.join(", ")}`);
  const beyond = scopes.filter((scope) => !held.includes(scope));
  if (beyond.length > 0)
    throw new AppError("forbidden", `A token gives no scope that it does not hold itself: ${beyond.join(", ")}.`);
  const stores = input.role === "salesperson" ? [...new Set(input.stores)] : [];
  const unknown = await unknownStores(stores);
  if (unknown.length > 0)
    throw new AppError("invalid", `There is no store ${unknown.join(", ")}.`, {
      errors: [{ pointer: "/stores", message: `does not exist: ${unknown.join(", ")}` }],
    });
  const token = `fap_${randomBytes(32).toString("base64url")}`;
  return { ...(await saveToken(actor, { ...input, id, token, stores, scopes })), token };
}

/** All tokens, newest first. Throws forbidden unless an admin asks. */
export async function listTokens(actor: Actor): Promise<ApiToken[]> {
  requireAdmin(actor);
  return findTokens();
}

/** Ends a token: its next request is refused. Throws forbidden unless an admin asks, not_found for an unknown id. */
export async function revokeToken(actor: Actor, id: string): Promise<void> {
  requireAdmin(actor);
  if (!(await markRevoked(actor, id))) throw new AppError("not_found", "There is no such token.");
}

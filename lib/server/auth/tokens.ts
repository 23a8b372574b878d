import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { ApiToken, CreatedToken, CreateToken } from "@/lib/contracts/token";
import { AppError } from "@/lib/server/app-error";
import { findTokens, markRevoked, saveToken, unknownStores } from "@/lib/server/auth/token-store";

function requireAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw new AppError("forbidden", "Only an admin may see, create and revoke tokens.");
}

/**
 * Makes a token of 32 random bytes; the answer is the only place it is ever shown. Only a salesperson's token is bound
 * to stores. Throws forbidden unless an admin asks, invalid for stores that do not exist.
 */
export async function createToken(actor: Actor, input: CreateToken): Promise<CreatedToken> {
  requireAdmin(actor);
  const stores = input.role === "salesperson" ? [...new Set(input.stores)] : [];
  const unknown = await unknownStores(stores);
  if (unknown.length > 0)
    throw new AppError("invalid", `There is no store ${unknown.join(", ")}.`, {
      errors: [{ pointer: "/stores", message: `does not exist: ${unknown.join(", ")}` }],
    });
  const token = `fap_${randomBytes(32).toString("base64url")}`;
  return { ...(await saveToken(actor, token, { ...input, stores })), token };
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

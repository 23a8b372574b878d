import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { getActor } from "@/lib/server/auth/get-actor";
import { env } from "@/lib/server/env";

/**
 * Who may run this operation. Throws unauthorized for nobody, forbidden for a role it is not for, and forbidden for a
 * change that another site's page asks of a signed-in browser.
 */
export async function authorize(operation: Operation, request: Request): Promise<Actor> {
  const actor = await getActor(request);
  if (!actor) throw new AppError("unauthorized", "Send a valid token as Authorization: Bearer, or sign in.");
  if (actor.kind === "user" && operation.method !== "GET" && !fromOurPages(request))
    throw new AppError("forbidden", "A signed-in browser may change things from our own pages only. Use a token.");
  if (!operation.roles.includes(actor.role))
    throw new AppError("forbidden", `This is for ${operation.roles.join(", ")} only; you are ${actor.role}.`);
  return actor;
}

/** Browsers tell where a request comes from in headers that pages cannot set; without either header it is refused. */
function fromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get("host") ?? new URL(env().NEXTAUTH_URL).host);
}

import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { readSessionId, sessionCookieName } from "@/lib/server/auth/session-cookie";
import { getSessionActor } from "@/lib/server/auth/session-store";
import { type RateUse, spendToken } from "@/lib/server/auth/token-store";

/** Who asks, and how much of the minute's requests is used; people who are signed in are not counted. */
export type Caller = { actor: Actor; rate: RateUse | null };

/** Who a session cookie's value speaks for; null for none. */
export async function getCookieActor(cookie: string | undefined): Promise<Actor | null> {
  const sessionId = await readSessionId(cookie);
  return sessionId === null ? null : getSessionActor(sessionId);
}

/**
 * Who a request comes from: its bearer token, else its session cookie. An Authorization header that does not hold is
 * never made good by a cookie. Errors of the database are thrown, so nobody is let in by them.
 */
export async function getCaller(request: Request): Promise<Caller | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return token === undefined ? null : spendToken(token);
  }
  const actor = await getCookieActor(readCookie(request.headers.get("cookie") ?? "", sessionCookieName()));
  return actor && { actor, rate: null };
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

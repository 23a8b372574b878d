import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/server/env";

/** Cookies are marked Secure, and named so, wherever the browser reaches us by https. */
export function secureCookies(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}

/** The name of the cookie that holds the signed-in browser's encrypted token. */
export function sessionCookieName(): string {
  return `${secureCookies() ? "__Secure-" : ""}next-auth.session-token`;
}

/** The session's id out of the cookie's value; null when it is missing, foreign, expired or was tampered with. */
export async function readSessionId(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const secret = env().NEXTAUTH_SECRET;
  const token = await decode({ token: cookie, secret }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}

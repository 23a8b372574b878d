import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { Actor } from "@/lib/contracts/actor";
import { getCookieActor } from "@/lib/server/auth/get-actor";
import { sessionCookieName } from "@/lib/server/auth/session-cookie";

/** The request header in which `proxy.ts` tells a page its own path. */
export const pathHeader = "x-page-path";

/** Who looks at the page; null when nobody is signed in. */
export async function getPageActor(): Promise<Actor | null> {
  // Before anything else: without a connection this is a build, which knows no environment.
  await connection();
  const jar = await cookies();
  return getCookieActor(jar.get(sessionCookieName())?.value);
}

/** Who looks at the page. Whoever is not signed in goes to the sign-in page, and from there back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await getPageActor();
  if (actor) return actor;
  const path = (await headers()).get(pathHeader);
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

import "server-only";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { getCookieActor } from "@/lib/server/auth/get-actor";
import { sessionCookieName } from "@/lib/server/auth/session-cookie";

/** Who looks at a page. Throws unauthorized when nobody is signed in; the page then leads to the sign-in. */
export async function requireActor(): Promise<Actor> {
  // Before anything else: without a connection this is a build, which knows no environment.
  await connection();
  const jar = await cookies();
  const actor = await getCookieActor(jar.get(sessionCookieName())?.value);
  if (!actor) throw new AppError("unauthorized", "Nobody is signed in.");
  return actor;
}

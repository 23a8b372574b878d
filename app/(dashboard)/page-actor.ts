import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { requireActor } from "@/lib/server/auth/require-actor";

/** Whoever is signed in, asked once a request; null for nobody. Any other failure stays a failure. */
export const findPageActor = cache(async (): Promise<Actor | null> => {
  try {
    return await requireActor();
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthorized") return null;
    throw error;
  }
});

/** The actor of a page; sends everybody else to sign in, and back to `path` afterwards. */
export async function requirePageActor(path: string): Promise<Actor> {
  const actor = await findPageActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}

import { notFound } from "next/navigation";
import { requirePageActor } from "@/app/(dashboard)/page-actor";
import type { Actor } from "@/lib/contracts/actor";

/** The admin who looks at a page of the settings; for everybody else it does not exist, as their navigation says. */
export async function requireSettingsActor(path: string): Promise<Actor> {
  const actor = await requirePageActor(path);
  if (actor.role !== "admin") notFound();
  return actor;
}

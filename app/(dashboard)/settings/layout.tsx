import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findPageActor } from "@/app/(dashboard)/page-actor";
import { SettingsNav } from "@/components/settings/settings-nav";

/** The frame of the settings. Each page asks for itself who looks; this only keeps its headings from the others. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await findPageActor();
  // For everybody else the pages do not exist, as their navigation says.
  if (actor && actor.role !== "admin") notFound();
  return (
    <>
      <h1 className="pt-8 pb-4 text-display-l">Settings</h1>
      <SettingsNav />
      <div className="pt-8">{children}</div>
    </>
  );
}

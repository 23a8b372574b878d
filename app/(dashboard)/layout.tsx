import type { ReactNode } from "react";
import { BottomBar } from "@/components/shell/bottom-bar";
import { Providers } from "@/components/shell/providers";
import { SkipLink } from "@/components/shell/skip-link";
import { TopBar } from "@/components/shell/top-bar";
import { listStores, requireWorkspace } from "@/lib/server/workspace/workspace-store";
import { findPageActor } from "./page-actor";

/** The frame of every signed-in page. Without a session it shows nothing of its own: the page itself redirects. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await findPageActor();
  if (!actor) return children;
  const [workspace, stores] = await Promise.all([requireWorkspace(), actor.stores ? listStores(actor.stores) : []]);
  return (
    <Providers>
      <SkipLink />
      <TopBar house={workspace.name} name={actor.name} role={actor.role} stores={stores.map((store) => store.name)} />
      <main id="content" className="mx-auto max-w-[1280px] px-(--page-margin) pb-28 sm:pb-20">
        {children}
      </main>
      <BottomBar role={actor.role} />
    </Providers>
  );
}

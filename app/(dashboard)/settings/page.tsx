import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePageActor } from "@/app/(dashboard)/page-actor";
import { TokenList } from "@/components/settings/token-list";
import { makeQueryClient } from "@/lib/client/query-client";
import { tokenKeys } from "@/lib/client/tokens/token-keys";
import { listTokens } from "@/lib/server/auth/tokens";
import { listStores, requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requirePageActor("/settings");
  // For everybody else the page does not exist, as their navigation says.
  if (actor.role !== "admin") notFound();
  const queryClient = makeQueryClient();
  const [stores, { timeZone }] = await Promise.all([
    listStores(null),
    requireWorkspace(),
    queryClient.prefetchQuery({
      queryKey: tokenKeys.list(),
      queryFn: async () => ({ items: await listTokens(actor) }),
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <h1 className="pt-8 pb-6 text-display-l">Settings</h1>
      <div className="border-ink border-t pt-6">
        <TokenList stores={stores} timeZone={timeZone} />
      </div>
    </HydrationBoundary>
  );
}

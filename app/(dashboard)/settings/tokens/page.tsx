import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { TokenList } from "@/components/settings/token-list";
import { makeQueryClient } from "@/lib/client/query-client";
import { tokenKeys } from "@/lib/client/tokens/token-keys";
import { listTokens } from "@/lib/server/auth/tokens";
import { listStores, requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const actor = await requireSettingsActor("/settings/tokens");
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
      <TokenList stores={stores} timeZone={timeZone} />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { EnginePage } from "@/components/engine/engine-page";
import { engineKeys, SPENDING_DAYS } from "@/lib/client/engine/engine-keys";
import { makeQueryClient } from "@/lib/client/query-client";
import { getEngine } from "@/lib/server/engine/engine-settings";
import { getSpending } from "@/lib/server/engine/get-spending";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Engine" };

export default async function EngineSettingsPage() {
  await requireSettingsActor("/settings/engine");
  const queryClient = makeQueryClient();
  const [{ engine, etag }, { timeZone, language }] = await Promise.all([
    getEngine(),
    requireWorkspace(),
    queryClient.prefetchQuery({
      queryKey: engineKeys.spending(SPENDING_DAYS),
      queryFn: () => getSpending(SPENDING_DAYS),
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EnginePage initial={{ body: engine, etag }} timeZone={timeZone} language={language} />
    </HydrationBoundary>
  );
}

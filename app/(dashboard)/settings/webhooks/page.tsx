import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { makeQueryClient } from "@/lib/client/query-client";
import { webhookKeys } from "@/lib/client/webhooks/webhook-keys";
import { listWebhooks } from "@/lib/server/webhooks/webhooks";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  await requireSettingsActor("/settings/webhooks");
  const queryClient = makeQueryClient();
  const [{ timeZone }] = await Promise.all([
    requireWorkspace(),
    queryClient.prefetchQuery({
      queryKey: webhookKeys.list(),
      queryFn: async () => ({ items: await listWebhooks() }),
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WebhookList timeZone={timeZone} />
    </HydrationBoundary>
  );
}

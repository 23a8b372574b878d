import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { WebhookDetail } from "@/components/webhooks/webhook-detail";
import { makeQueryClient } from "@/lib/client/query-client";
import { webhookKeys } from "@/lib/client/webhooks/webhook-keys";
import { AppError } from "@/lib/server/app-error";
import { listDeliveries } from "@/lib/server/webhooks/deliveries";
import { getWebhook } from "@/lib/server/webhooks/webhooks";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireSettingsActor(`/settings/webhooks/${id}`);
  const webhook = await getWebhook(id).then(
    (found) => found.webhook,
    (error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    },
  );
  const queryClient = makeQueryClient();
  queryClient.setQueryData(webhookKeys.one(id), webhook);
  const [{ timeZone }] = await Promise.all([
    requireWorkspace(),
    queryClient.prefetchInfiniteQuery({
      queryKey: webhookKeys.deliveryList(id, null),
      queryFn: () => listDeliveries({ webhook: id, limit: 25 }),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WebhookDetail id={id} timeZone={timeZone} />
    </HydrationBoundary>
  );
}

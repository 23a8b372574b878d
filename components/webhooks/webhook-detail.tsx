"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { errorWords } from "@/lib/client/http/problem-error";
import { useRevokeLater } from "@/lib/client/tokens/use-revoke-later";
import { useRemoveWebhook, useWebhook } from "@/lib/client/webhooks/use-webhooks";
import { DeliveryList } from "./delivery-list";
import { EVENT_WORDS } from "./event-words";
import { WebhookActions } from "./webhook-actions";
import { WebhookState } from "./webhook-state";

/** One webhook, and what became of each message to it. */
export function WebhookDetail({ id, timeZone }: { id: string; timeZone: string }) {
  const router = useRouter();
  const { data: webhook, error, isFetching, refetch } = useWebhook(id);
  const remove = useRemoveWebhook();
  const { leaving, revoke, keep } = useRevokeLater((gone) =>
    remove.mutate(gone, { onSuccess: () => router.push("/settings/webhooks") }),
  );
  const failure = remove.error ?? (webhook ? null : error);
  const take = () => {
    revoke(id);
    toast("The webhook is being removed", { undo: () => keep(id) });
  };
  return (
    <div>
      <Link href="/settings/webhooks" className="link inline-flex min-h-6 items-center gap-1.5 max-sm:min-h-11">
        <ArrowLeft aria-hidden="true" className="size-4 [stroke-width:1.5]" /> All webhooks
      </Link>
      {failure && (
        <ErrorState
          title={remove.error ? "The webhook was not removed." : "The webhook did not load."}
          requestId={errorWords(failure).requestId}
          onRetry={() => (remove.error ? remove.mutate(id) : refetch())}
          retrying={remove.isPending || isFetching}
          className="mt-5"
        >
          {errorWords(failure).text}
        </ErrorState>
      )}
      {!webhook && !failure && <Skeleton className="mt-4 h-40" />}
      {webhook && (
        <>
          <h2 className="mt-3 break-all text-display-s">{webhook.url}</h2>
          {webhook.description && <p className="break-words">{webhook.description}</p>}
          <p className="text-quiet text-small">{webhook.types.map((type) => EVENT_WORDS[type]).join(" · ")}</p>
          <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
            <WebhookState webhook={webhook} timeZone={timeZone} />
            {leaving.includes(id) || remove.isPending ? (
              <span className="text-quiet">Being removed</span>
            ) : (
              <WebhookActions webhook={webhook} onRemove={take} />
            )}
          </div>
          <DeliveryList
            webhook={webhook}
            timeZone={timeZone}
            empty={
              <EmptyState title="Nothing sent yet" heading="h3">
                Send a test to see whether messages arrive; what happens here appears by itself.
              </EmptyState>
            }
          />
        </>
      )}
    </div>
  );
}

"use client";

import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { failedChange, failedQuery } from "@/lib/client/http/failure-props";
import { useRevokeLater } from "@/lib/client/tokens/use-revoke-later";
import { useRemoveWebhook, useWebhooks } from "@/lib/client/webhooks/use-webhooks";
import type { Webhook } from "@/lib/contracts/webhook";
import { CreateWebhookDialog } from "./create-webhook-dialog";
import { EVENT_WORDS } from "./event-words";
import { WebhookActions } from "./webhook-actions";
import { WebhookState } from "./webhook-state";

/** Who is told what happens here, and whether it arrives. */
export function WebhookList({ timeZone }: { timeZone: string }) {
  const webhooks = useWebhooks();
  const remove = useRemoveWebhook();
  const { leaving, revoke, keep } = useRevokeLater((id) => remove.mutate(id));
  const items = webhooks.data?.items ?? [];

  const take = (webhook: Webhook) => {
    revoke(webhook.id);
    toast("The webhook is being removed", { undo: () => keep(webhook.id) });
  };

  return (
    <section aria-labelledby="webhooks-title">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 id="webhooks-title" className="text-display-m">
            Webhooks
          </h2>
          <p className="mt-1 max-w-[64ch] text-quiet">
            Addresses of other systems that are told when something happens here. Messages are signed, hold ids but no
            names or contacts, and are tried again for about a day until they arrive.
          </p>
        </div>
        <CreateWebhookDialog />
      </div>
      {remove.error && <ErrorState title="The webhook was not removed." {...failedChange(remove)} className="mt-5" />}
      <div className="mt-6">
        {webhooks.isPending && <Skeleton className="h-40" />}
        {webhooks.isError && <ErrorState title="The webhooks did not load." {...failedQuery(webhooks)} />}
        {webhooks.isSuccess && items.length === 0 && (
          <EmptyState title="No webhooks yet" heading="h3">
            Add one for the first system that shall know of new profiles and opportunities at once.
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul className="border-ink border-t">
            {items.map((webhook) => (
              <li key={webhook.id} className="grid gap-3 border-b py-4">
                <div>
                  <h3 className="break-all font-medium">
                    <Link href={`/settings/webhooks/${webhook.id}`} className="link">
                      {webhook.url}
                    </Link>
                  </h3>
                  {webhook.description && <p className="break-words">{webhook.description}</p>}
                  <p className="text-quiet text-small">{webhook.types.map((type) => EVENT_WORDS[type]).join(" · ")}</p>
                </div>
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <WebhookState webhook={webhook} timeZone={timeZone} />
                  {leaving.includes(webhook.id) || (remove.isPending && remove.variables === webhook.id) ? (
                    <span className="text-quiet">Being removed</span>
                  ) : (
                    <WebhookActions webhook={webhook} onRemove={() => take(webhook)} />
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

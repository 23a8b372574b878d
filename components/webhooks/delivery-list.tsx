"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { failedQuery } from "@/lib/client/http/failure-props";
import { useDeliveries } from "@/lib/client/webhooks/use-deliveries";
import type { DeliveryStatus } from "@/lib/contracts/delivery";
import type { Webhook } from "@/lib/contracts/webhook";
import { DeliveryRow } from "./delivery-row";

type Shown = "all" | Extract<DeliveryStatus, "pending" | "failed">;
const SHOWN: { value: Shown; label: string }[] = [
  { value: "all", label: "All" },
  { value: "pending", label: "On their way" },
  { value: "failed", label: "Failed" },
];

/** What was sent to a webhook in the last 30 days, newest first. */
export function DeliveryList({ webhook, timeZone, empty }: { webhook: Webhook; timeZone: string; empty: ReactNode }) {
  const [shown, setShown] = useState<Shown>("all");
  const [open, setOpen] = useState<string | null>(null);
  const deliveries = useDeliveries(webhook.id, shown === "all" ? null : shown);
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="deliveries-title" className="mt-10">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="deliveries-title" className="text-display-s">
          Deliveries
        </h2>
        <Segmented label="Which deliveries" value={shown} options={SHOWN} onChange={setShown} />
      </div>
      <div className="mt-3">
        {deliveries.isPending && <Skeleton className="h-32" />}
        {deliveries.isError && <ErrorState title="The deliveries did not load." {...failedQuery(deliveries)} />}
        {deliveries.isSuccess && items.length === 0 && (shown === "all" ? empty : <p className="text-quiet">None.</p>)}
        {items.length > 0 && (
          <ul className="border-ink border-t" aria-label="Deliveries">
            {items.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                listens={webhook.enabled}
                timeZone={timeZone}
                open={open === delivery.id}
                onToggle={() => setOpen(open === delivery.id ? null : delivery.id)}
              />
            ))}
          </ul>
        )}
        {deliveries.hasNextPage && (
          <Button className="mt-4" pending={deliveries.isFetchingNextPage} onClick={() => deliveries.fetchNextPage()}>
            Show more
          </Button>
        )}
      </div>
    </section>
  );
}

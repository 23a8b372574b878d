"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { SPENDING_DAYS } from "@/lib/client/engine/engine-keys";
import { useSpending } from "@/lib/client/engine/use-engine";
import { failedQuery } from "@/lib/client/http/failure-props";
import { SpendingTable } from "./spending-table";
import { SpendingToday } from "./spending-today";

/** What the language model took: today against the budget, and each day before. */
export function Spending() {
  const spending = useSpending();
  return (
    <section aria-labelledby="spending-title" className="border-ink border-t pt-6">
      <h2 id="spending-title" className="text-display-m">
        Spending
      </h2>
      {spending.isPending && <Skeleton className="mt-5 h-40" />}
      {spending.isError && (
        <ErrorState title="The spending did not load." {...failedQuery(spending)} className="mt-5" />
      )}
      {spending.data && (
        <div className="mt-5 grid gap-x-11 gap-y-8 lg:grid-cols-[280px_1fr]">
          <SpendingToday today={spending.data.today} />
          {spending.data.items.length === 0 ? (
            <EmptyState title="No calls yet" heading="h3">
              In the last {SPENDING_DAYS} days no language model was asked. Once one is, each day is told here.
            </EmptyState>
          ) : (
            <SpendingTable items={spending.data.items} />
          )}
        </div>
      )}
    </section>
  );
}

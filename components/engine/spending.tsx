import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { SPENDING_DAYS } from "@/lib/client/engine/engine-keys";
import type { useSpending } from "@/lib/client/engine/use-engine";
import { failedQuery } from "@/lib/client/http/failure-props";
import { SpendingTable } from "./spending-table";
import { totalWords } from "./total-words";

/** What the language model took on each of the last days. */
export function Spending({ spending }: { spending: ReturnType<typeof useSpending> }) {
  const { isPending, isError, data } = spending;
  return (
    <section aria-labelledby="spending-title">
      <h2 id="spending-title" className="text-display-m">
        Spending
      </h2>
      <p className="mt-1 mb-5 text-quiet">
        The last {SPENDING_DAYS} days, by day and model{data && data.items.length > 0 && `: ${totalWords(data.items)}`}.
      </p>
      {isPending && <Skeleton className="h-40" />}
      {isError && <ErrorState title="The spending did not load." {...failedQuery(spending)} className="mb-5" />}
      {data?.items.length === 0 && (
        <EmptyState title="No calls yet" heading="h3">
          No language model was asked. Once one is, each day’s calls, tokens and cost are told here.
        </EmptyState>
      )}
      {data && data.items.length > 0 && <SpendingTable items={data.items} today={data.today.day} />}
    </section>
  );
}

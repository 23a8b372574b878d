"use client";

import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { useCustomers } from "@/lib/client/customers/use-customers";
import { errorWords } from "@/lib/client/http/problem-error";
import type { Day } from "@/lib/contracts/day";
import { CustomerListSkeleton } from "./customer-list-skeleton";
import { CustomerRow } from "./customer-row";

type CustomerListProps = {
  customers: ReturnType<typeof useCustomers>;
  search: string;
  today: Day;
  onClear: () => void;
};

/** The rows, or why there are none. While new ones are read the old ones stay, in lighter ink. */
export function CustomerList({ customers, search, today, onClear }: CustomerListProps) {
  if (customers.isPending) return <CustomerListSkeleton />;
  if (customers.isError && !customers.data) {
    const { text, requestId } = errorWords(customers.error);
    return (
      <ErrorState
        title="The customers did not load."
        requestId={requestId}
        onRetry={() => customers.refetch()}
        retrying={customers.isFetching}
        className="mt-8"
      >
        {text}
      </ErrorState>
    );
  }
  const items = customers.data.pages.flatMap((page) => page.items);
  const total = customers.data.pages[0]?.total ?? items.length;
  if (items.length === 0)
    return (
      <section aria-label="Customers">
        <h2 className="sr-only">Customers found</h2>
        <EmptyState
          title={search ? `Nobody matches “${search}”` : "Nobody matches"}
          action={<Button onClick={onClear}>Clear search and filters</Button>}
          className="mt-8"
        >
          Half a name is enough, with or without accents. Words of style work too: oxblood, linen, evening.
        </EmptyState>
      </section>
    );
  return (
    <>
      <ul
        aria-busy={customers.isPlaceholderData}
        aria-label="Customers"
        className={cx("mt-3 border-hairline border-t", customers.isPlaceholderData && "opacity-60")}
      >
        {items.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} search={search} today={today} />
        ))}
      </ul>
      <div className="mt-4 flex items-center justify-end gap-3 text-quiet text-small">
        <span>
          {items.length} of {total}
        </span>
        {customers.hasNextPage && (
          <Button size="small" pending={customers.isFetchingNextPage} onClick={() => customers.fetchNextPage()}>
            {customers.isFetchNextPageError ? "Try again" : `${Math.min(25, total - items.length)} more`}
          </Button>
        )}
      </div>
      {customers.isFetchNextPageError && (
        <ErrorState
          title="The next customers did not load."
          requestId={errorWords(customers.error).requestId}
          className="mt-4"
        />
      )}
    </>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { failedChange, failedQuery } from "@/lib/client/http/failure-props";
import { useCancelImport, useImports } from "@/lib/client/imports/use-imports";
import { ImportRow } from "./import-row";
import { useEndings } from "./use-endings";

/** Every import, newest first; those under way move by themselves. */
export function ImportList({ timeZone }: { timeZone: string }) {
  const imports = useImports();
  const cancel = useCancelImport();
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  useEndings(items);
  return (
    <section aria-labelledby="import-list-title" className="mt-12">
      <h3 id="import-list-title" className="border-ink border-b pb-2 text-display-s">
        What was imported
      </h3>
      {cancel.error && <ErrorState title="The import was not cancelled." {...failedChange(cancel)} className="mt-4" />}
      {imports.isPending && <ListSkeleton />}
      {imports.isError && (
        <ErrorState
          title={items.length === 0 ? "The imports did not load." : "The list is not up to date."}
          {...failedQuery(imports)}
          className="mt-5"
        />
      )}
      {imports.isSuccess && items.length === 0 && (
        <EmptyState title="Nothing was imported yet" heading="h3" className="mt-5">
          Begin with the customers, or drop all four files at once: they are read in the right order.
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul aria-label="Imports">
          {items.map((record) => (
            <ImportRow
              key={record.id}
              record={record}
              at={imports.dataUpdatedAt}
              timeZone={timeZone}
              cancelling={cancel.isPending && cancel.variables === record.id}
              onCancel={() => cancel.mutate(record.id)}
            />
          ))}
        </ul>
      )}
      {imports.hasNextPage && (
        <div className="mt-4 flex justify-end">
          <Button size="small" pending={imports.isFetchingNextPage} onClick={() => imports.fetchNextPage()}>
            Earlier ones
          </Button>
        </div>
      )}
    </section>
  );
}

function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading the imports">
      {["a", "b", "c"].map((row) => (
        <div key={row} className="grid gap-2 border-b py-4 sm:grid-cols-[2fr_3fr]">
          <Skeleton className="h-5 w-48" />
          <Skeleton className="h-5 w-64 max-w-full" />
        </div>
      ))}
    </div>
  );
}

"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { errorWords } from "@/lib/client/http/problem-error";
import { isUnderWay, useCancelImport, useImport } from "@/lib/client/imports/use-imports";
import { ErrorTable } from "./error-table";
import { FileReports } from "./file-reports";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { SourceWords } from "./import-source";

/** One import: what came of it, and every row that was not kept, with what to do about it. */
export function ImportDetail({ id, timeZone }: { id: string; timeZone: string }) {
  const { data: record, error, isFetching, refetch, dataUpdatedAt } = useImport(id);
  const cancel = useCancelImport();
  const failure = error ?? cancel.error;
  return (
    <article>
      <Link
        href="/settings/imports"
        className="inline-flex min-h-6 items-center gap-1.5 text-quiet hover:text-ink max-sm:min-h-11"
      >
        <ArrowLeft aria-hidden="true" className="size-4 [stroke-width:1.5]" />
        Imports
      </Link>
      {failure && (
        <ErrorState
          title={error ? "The import did not load." : "The import was not cancelled."}
          requestId={errorWords(failure).requestId}
          onRetry={error ? () => refetch() : undefined}
          retrying={isFetching}
          className="mt-4"
        >
          {errorWords(failure).text}
        </ErrorState>
      )}
      {!record && !error && <Skeleton className="mt-4 h-40" />}
      {record && (
        <>
          <header className="mt-2 flex flex-wrap items-end justify-between gap-4">
            <div className="min-w-0">
              <h2 className="wrap-anywhere text-display-m">{record.name}</h2>
              <p className="mt-1 text-quiet">
                <SourceWords record={record} timeZone={timeZone} />
              </p>
            </div>
            {isUnderWay(record) && (
              <Button variant="danger" pending={cancel.isPending} onClick={() => cancel.mutate(id)}>
                {cancel.isPending ? "Cancelling" : "Cancel the import"}
              </Button>
            )}
          </header>
          <div className="mt-6 border-ink border-t pt-5">
            {isUnderWay(record) ? (
              <ImportProgress record={record} at={dataUpdatedAt} />
            ) : (
              <ImportResult record={record} large />
            )}
            <FileReports files={record.files} />
          </div>
          {!isUnderWay(record) && record.errors > 0 && <ErrorTable record={record} />}
        </>
      )}
    </article>
  );
}

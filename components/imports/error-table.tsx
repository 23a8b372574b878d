"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead } from "@/components/ui/table";
import { count, counted } from "@/lib/client/format/amount";
import { errorWords } from "@/lib/client/http/problem-error";
import { downloadErrors } from "@/lib/client/imports/download-errors";
import { useImportErrors } from "@/lib/client/imports/use-imports";
import type { ImportRecord } from "@/lib/contracts/import-record";
import { ErrorRow } from "./error-row";

/** What is wrong with the rows of an import, in their order, and what to write instead. */
export function ErrorTable({ record }: { record: ImportRecord }) {
  const errors = useImportErrors(record.id, record.errors);
  const [fetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const items = errors.data?.pages.flatMap((page) => page.items) ?? [];
  const download = async () => {
    setFetching(true);
    setFailure(null);
    await downloadErrors(record).catch(setFailure);
    setFetching(false);
  };
  return (
    <section aria-labelledby="errors-title" className="mt-10">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h3 id="errors-title" className="text-display-s">
            {counted(record.errors, "thing")} to mend
          </h3>
          <p className="mt-0.5 max-w-[64ch] text-quiet">
            Mend these rows and import the file again: the others stay as they are.
          </p>
        </div>
        <Button icon={<Download aria-hidden="true" />} pending={fetching} onClick={download} className="max-sm:w-full">
          Download errors (CSV)
        </Button>
      </div>
      {failure !== null && (
        <ErrorState title="The file was not downloaded." requestId={errorWords(failure).requestId} className="mt-4">
          {errorWords(failure).text}
        </ErrorState>
      )}
      {errors.isPending && <Skeleton className="mt-5 h-40" />}
      {errors.isError && (
        <ErrorState
          title="The errors did not load."
          requestId={errorWords(errors.error).requestId}
          onRetry={() => (items.length > 0 ? errors.fetchNextPage() : errors.refetch())}
          retrying={errors.isFetching}
          className="mt-5"
        >
          {errorWords(errors.error).text}
        </ErrorState>
      )}
      {items.length > 0 && (
        <div className="mt-5">
          {/* On a phone each row is a paragraph: a table of six columns cannot be read there. */}
          <Table className="max-sm:block">
            <thead className="max-sm:sr-only">
              <tr>
                <TableHead>File</TableHead>
                <TableHead numeric>Row</TableHead>
                <TableHead>Column</TableHead>
                <TableHead>Value</TableHead>
                <TableHead>Problem</TableHead>
                <TableHead>What to do</TableHead>
              </tr>
            </thead>
            <tbody className="max-sm:block max-sm:border-ink max-sm:border-t">
              {items.map((issue) => (
                <ErrorRow key={`${issue.file} ${issue.row} ${issue.column}`} issue={issue} />
              ))}
            </tbody>
          </Table>
          <div className="mt-4 flex items-center justify-end gap-3 text-quiet text-small">
            <span>
              {count(items.length)} of {count(record.errors)}
            </span>
            {errors.hasNextPage && (
              <Button size="small" pending={errors.isFetchingNextPage} onClick={() => errors.fetchNextPage()}>
                More
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

"use client";

import { Bar } from "@/components/pictures/bar";
import { count, duration } from "@/lib/client/format/amount";
import { useImportRate } from "@/lib/client/imports/use-import-rate";
import type { ImportRecord } from "@/lib/contracts/import-record";
import { ImportResult } from "./import-result";

/** How far an import is: rows so far, how fast, how long still. */
export function ImportProgress({ record, at }: { record: ImportRecord; at: number }) {
  const rate = useImportRate(record, at);
  const { name, status, rows, bytes, read_bytes } = record;
  if (status === "queued") return <ImportResult record={record} />;
  const share = bytes ? Math.min(read_bytes / bytes, 1) : 0;
  const percent = Math.floor(100 * share);
  const whole = share >= 1;
  return (
    <div className="min-w-0 tabular-nums">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="font-serif text-display-s">{count(rows)}</span>{" "}
          <span className="text-quiet">{whole ? "rows read, being put in place" : "rows read"}</span>
        </span>
        <span className="text-quiet text-small">{percent}%</span>
      </p>
      <div role="progressbar" aria-label={`Importing ${name}`} aria-valuenow={percent}>
        <Bar value={share} height={4} className="mt-1.5" />
      </div>
      {rate && !whole && (
        <p className="mt-1.5 text-quiet text-small">
          {count(Math.round(rate.rowsPerSecond))} rows a second
          {rate.secondsLeft !== null && `, ${duration(rate.secondsLeft)} left to read`}
        </p>
      )}
    </div>
  );
}

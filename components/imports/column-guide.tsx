import { ChevronRight } from "lucide-react";
import { KIND_NAMES } from "@/lib/client/imports/import-words";
import { importFiles, importKinds } from "@/lib/contracts/import";

/** The columns of each file, those that it cannot do without first; straight from what the import checks. */
export function ColumnGuide() {
  return (
    <details className="group mt-4 border-t pt-3">
      <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-quiet text-small hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform [stroke-width:1.5] group-open:rotate-90"
        />
        Which columns a file has
      </summary>
      <dl className="mt-3 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {importKinds.map((kind) => {
          const required: readonly string[] = importFiles[kind].required;
          const others = Object.keys(importFiles[kind].schema.shape).filter((column) => !required.includes(column));
          return (
            <div key={kind}>
              <dt className="aside">{KIND_NAMES[kind]}</dt>
              <dd className="mt-0.5 text-small">
                <span className="font-medium">{required.join(", ")}</span>
                <span className="text-quiet">; where known {others.join(", ")}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-4 max-w-[72ch] text-quiet text-small">
        The first line of a CSV file names its columns, in any order; in JSON Lines each line is an object with them as
        members. Days are 2026-03-01, moments 2026-03-01T10:00:00Z, amounts 1249.90. Blank is unknown, and takes nothing
        away.
      </p>
    </details>
  );
}

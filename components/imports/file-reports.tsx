import { duration } from "@/lib/client/format/amount";
import { changesOf } from "@/lib/client/imports/import-words";
import type { ImportFileReport } from "@/lib/contracts/import";

/** What there is to say of each file beside its counts: why it was not read, what was left out, what was noticed. */
export function FileReports({ files }: { files: readonly ImportFileReport[] }) {
  return files.map((file) => (
    <div key={file.file} className="mt-2 max-w-[80ch]">
      {files.length > 1 && <h3 className="aside mt-4">{file.file}</h3>}
      {file.failed && <p className="wrap-anywhere">{file.failed}.</p>}
      {!file.failed && (
        <p className="text-quiet">
          {changesOf([file])} Read in {duration(file.ms / 1000)}.
        </p>
      )}
      <ul className="mt-2 grid gap-1">
        {file.unknown_columns.length > 0 && (
          <li className="wrap-anywhere text-quiet">
            Columns that we do not know, left out: <span className="text-ink">{file.unknown_columns.join(", ")}</span>.
          </li>
        )}
        {file.warnings.map((warning) => (
          <li key={warning} className="text-quiet">
            {warning}.
          </li>
        ))}
      </ul>
    </div>
  ));
}

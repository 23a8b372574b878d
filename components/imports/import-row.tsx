import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { counted } from "@/lib/client/format/amount";
import { changesOf } from "@/lib/client/imports/import-words";
import { isUnderWay } from "@/lib/client/imports/use-imports";
import type { ImportRecord } from "@/lib/contracts/import-record";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { ImportSource } from "./import-source";

type ImportRowProps = {
  record: ImportRecord;
  /** When it was read (ms). */
  at: number;
  timeZone: string;
  cancelling: boolean;
  onCancel: () => void;
};

/** One import: what it was of and who asked, then how far it is or what came of it, in words. */
export function ImportRow({ record, at, timeZone, cancelling, onCancel }: ImportRowProps) {
  const { id, name, files, errors } = record;
  const underWay = isUnderWay(record);
  const broken = files.filter((file) => file.failed !== null);
  const changes = changesOf(files);
  const more = broken.length === 0 && errors > 0;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2.5 border-b py-4 sm:gap-x-8 sm:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_auto]">
      <ImportSource record={record} timeZone={timeZone} href={`/settings/imports/${id}`} />
      <div className="min-w-0 max-sm:order-last max-sm:col-span-2">
        {underWay ? <ImportProgress record={record} at={at} /> : <ImportResult record={record} />}
        {/* In line with the sentence above, which stands after an icon. */}
        <div className="pl-6 text-quiet text-small">
          {broken.map((file) => (
            <p key={file.file} className="wrap-anywhere mt-0.5">
              {file.failed}.
            </p>
          ))}
          {changes && <p className="mt-0.5">{changes}</p>}
        </div>
      </div>
      <div className="flex sm:min-w-36 sm:justify-end">
        {underWay && (
          <Button
            variant="danger"
            size="small"
            pending={cancelling}
            onClick={onCancel}
            aria-label={cancelling ? undefined : `Cancel the import of ${name}`}
          >
            {cancelling ? "Cancelling" : "Cancel"}
          </Button>
        )}
        {!underWay && more && (
          <Link
            href={`/settings/imports/${id}`}
            aria-label={`See ${counted(errors, "error")} of ${name}`}
            className={buttonStyle({ size: "small" })}
          >
            See {counted(errors, "error")}
          </Link>
        )}
      </div>
    </li>
  );
}

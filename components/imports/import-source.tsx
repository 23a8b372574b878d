import Link from "next/link";
import { fileSize } from "@/lib/client/format/amount";
import { clockTime, dayOf } from "@/lib/client/format/clock";
import { shortDay } from "@/lib/client/format/day";
import { KIND_NAMES } from "@/lib/client/imports/import-words";
import type { ImportRecord } from "@/lib/contracts/import-record";

type ImportSourceProps = { record: ImportRecord; timeZone: string; href: string };

/** The name of the file, what its rows are, and who asked for it when. */
export function ImportSource({ record, timeZone, href }: ImportSourceProps) {
  return (
    <div className="min-w-0">
      <Link href={href} className="wrap-anywhere font-medium underline-offset-4 hover:underline">
        {record.name}
      </Link>
      <p className="mt-0.5 text-quiet text-small">
        <SourceWords record={record} timeZone={timeZone} />
      </p>
    </div>
  );
}

/** `Customers, 18.4 MB, Beatriz Tavares, 18 Jun 2026, 10:02` */
export function SourceWords({ record, timeZone }: { record: ImportRecord; timeZone: string }) {
  const { kind, bytes, requested_by, created_at } = record;
  const what = kind === null ? ["Folder"] : [KIND_NAMES[kind], ...(bytes === null ? [] : [fileSize(bytes)])];
  const words = [...what, ...(requested_by ? [requested_by] : [])];
  return (
    <>
      {words.join(", ")},{" "}
      <time dateTime={created_at} className="whitespace-nowrap">
        {`${shortDay(dayOf(created_at, timeZone))}, ${clockTime(created_at, timeZone)}`}
      </time>
    </>
  );
}

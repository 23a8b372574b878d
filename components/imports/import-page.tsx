"use client";

import { useUploads } from "@/lib/client/imports/use-uploads";
import { FileQueue } from "./file-queue";
import { FileTarget } from "./file-target";
import { ImportList } from "./import-list";

type ImportPageProps = { timeZone: string; maxBytes: number };

/** Files in: choose them, see them go, and what came of each. */
export function ImportPage({ timeZone, maxBytes }: ImportPageProps) {
  const uploads = useUploads();
  return (
    <>
      <section aria-labelledby="imports-title">
        <h2 id="imports-title" className="text-display-m">
          Imports
        </h2>
        <p className="mt-1 max-w-[64ch] text-quiet">
          Customers, products, purchases and events, as your shop system exports them. Rows that are known already are
          brought up to date; the same file twice changes nothing.
        </p>
        <FileTarget maxBytes={maxBytes} onFiles={uploads.add} />
        <FileQueue uploads={uploads} maxBytes={maxBytes} />
      </section>
      <ImportList timeZone={timeZone} />
    </>
  );
}

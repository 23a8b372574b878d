"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { fileSize } from "@/lib/client/format/amount";
import { ColumnGuide } from "./column-guide";

type FileTargetProps = { maxBytes: number; onFiles: (files: File[]) => void };

/** Where files are dropped, or chosen by the system's own dialog. */
export function FileTarget({ maxBytes, onFiles }: FileTargetProps) {
  const input = useRef<HTMLInputElement>(null);
  // Counted, for a file dragged over something inside enters that before it leaves this.
  const [over, setOver] = useState(0);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(0);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same for everyone
    <div
      onDragEnter={() => setOver((n) => n + 1)}
      onDragLeave={() => setOver((n) => Math.max(0, n - 1))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className={cx(
        "mt-6 border border-dashed px-6 pt-6 pb-4 transition-colors max-sm:px-4",
        over > 0 ? "border-accent bg-accent-soft" : "border-rule",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <FileUp aria-hidden="true" className="size-9 text-accent [stroke-width:1] max-sm:hidden" />
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-serif text-display-s">
            <span className="max-sm:hidden">Drop files here</span>
            <span className="sm:hidden">Add files</span>
          </p>
          <p className="text-quiet">
            CSV or JSON Lines in UTF-8, up to {fileSize(maxBytes)} each. Several at once is fine.
          </p>
        </div>
        <Button className="max-sm:w-full" onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,application/x-ndjson"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // So that the same file can be chosen again, mended.
            event.target.value = "";
          }}
        />
      </div>
      <ColumnGuide />
    </div>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { counted } from "@/lib/client/format/amount";
import type { useUploads } from "@/lib/client/imports/use-uploads";
import { QueuedFile } from "./queued-file";

type FileQueueProps = { uploads: ReturnType<typeof useUploads>; maxBytes: number };

/** The chosen files until the server has them, and the button that sends them. */
export function FileQueue({ uploads, maxBytes }: FileQueueProps) {
  const { files, setKind, start, retry, remove } = uploads;
  if (files.length === 0) return null;
  const chosen = files.filter(({ state }) => state === "chosen");
  const ready = chosen.filter(({ kind, file }) => kind !== null && file.size <= maxBytes);
  const unsaid = chosen.some(({ kind }) => kind === null);
  return (
    <div className="mt-5">
      <ul aria-label="Files to import" className="border-t">
        {files.map((file) => (
          <QueuedFile
            key={file.key}
            file={file}
            tooLarge={file.file.size > maxBytes}
            onKind={(kind) => setKind(file.key, kind)}
            onRetry={() => retry(file.key)}
            onRemove={() => remove(file.key)}
          />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-3">
          {unsaid && <p className="text-caution text-small">Say of each file what its rows are.</p>}
          <Button
            variant="filled"
            className="max-sm:w-full"
            disabled={ready.length === 0 || ready.length < chosen.length}
            onClick={start}
          >
            Import {counted(chosen.length, "file")}
          </Button>
        </div>
      )}
    </div>
  );
}

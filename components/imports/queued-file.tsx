"use client";

import { X } from "lucide-react";
import { Bar } from "@/components/pictures/bar";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { fileSize } from "@/lib/client/format/amount";
import { errorWords } from "@/lib/client/http/problem-error";
import { KIND_NAMES } from "@/lib/client/imports/import-words";
import type { ChosenFile } from "@/lib/client/imports/upload-queue";
import { type ImportKind, importKinds } from "@/lib/contracts/import";

type QueuedFileProps = {
  file: ChosenFile;
  tooLarge: boolean;
  onKind: (kind: ImportKind | null) => void;
  onRetry: () => void;
  onRemove: () => void;
};

const options = importKinds.map((value) => ({ value, label: KIND_NAMES[value] }));

/** One chosen file: what it holds, then how much of it has gone. */
export function QueuedFile({ file: chosen, tooLarge, onKind, onRetry, onRemove }: QueuedFileProps) {
  const { file, kind, state, sent, error } = chosen;
  const share = file.size === 0 ? 1 : Math.min(sent / file.size, 1);
  const failure = state === "failed" ? errorWords(error) : null;
  return (
    <li className="border-b py-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_220px_auto]">
        <p className="min-w-0">
          <span className="wrap-anywhere font-medium">{file.name}</span>{" "}
          <span className="whitespace-nowrap text-quiet text-small">{fileSize(file.size)}</span>
        </p>
        <div className="max-sm:order-last max-sm:col-span-2">
          {state === "chosen" && (
            <Select
              label={`Rows of ${file.name}`}
              labelHidden
              placeholder="What are its rows?"
              options={options}
              value={kind ?? ""}
              onChange={(event) => onKind(importKinds.find((known) => known === event.target.value) ?? null)}
            />
          )}
          {state === "waiting" && <p className="text-quiet text-small">{kind && KIND_NAMES[kind]}, waiting</p>}
          {state === "sending" && (
            <div>
              <p className="flex justify-between text-small tabular-nums">
                <span>{share < 1 ? "Sending" : "Being kept"}</span>
                <span className="text-quiet">{Math.floor(100 * share)}%</span>
              </p>
              <div role="progressbar" aria-label={`Sending ${file.name}`} aria-valuenow={Math.floor(100 * share)}>
                <Bar value={share} height={4} className="mt-1" />
              </div>
            </div>
          )}
          {state === "failed" && <p className="text-negative text-small">Not sent</p>}
        </div>
        <IconButton label={`Remove ${file.name}`} icon={<X />} onClick={onRemove} />
      </div>
      {tooLarge && (
        <p role="alert" className="mt-1.5 text-negative text-small">
          It is too large to be sent at once. Split it, and import the parts.
        </p>
      )}
      {failure && (
        <ErrorState
          title={`${file.name} was not sent.`}
          requestId={failure.requestId}
          onRetry={onRetry}
          className="mt-2"
        >
          {failure.text}
        </ErrorState>
      )}
    </li>
  );
}

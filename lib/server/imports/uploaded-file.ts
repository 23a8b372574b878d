import "server-only";
import type { ImportKind } from "@/lib/contracts/import";
import type { ImportFormat } from "@/lib/contracts/import-record";
import { chunkBytes } from "@/lib/server/imports/chunk-store";
import { openCsv } from "@/lib/server/imports/open-csv";
import { openJsonl } from "@/lib/server/imports/open-jsonl";
import type { FileSource } from "@/lib/server/imports/run-import";

export type Uploaded = { id: string; kind: ImportKind; name: string; format: ImportFormat; bytes: number };

/** An uploaded file as imports read it; `onRead` is told how many of its bytes were read. */
export function uploadedFile(
  { id, kind, name, format, bytes }: Uploaded,
  onRead?: (bytes: number) => Promise<void>,
): FileSource {
  const source = chunkBytes(id, bytes, onRead);
  return { kind, file: name, open: () => (format === "jsonl" ? openJsonl(source, kind) : openCsv(source)) };
}

import { count, counted } from "@/lib/client/format/amount";
import type { ImportFileReport, ImportKind } from "@/lib/contracts/import";
import type { ImportRecord } from "@/lib/contracts/import-record";

/** The four kinds as people call them. */
export const KIND_NAMES: Record<ImportKind, string> = {
  customers: "Customers",
  products: "Products",
  purchases: "Purchases",
  events: "Events",
};

export type Tone = "plain" | "positive" | "caution" | "negative";

/** What came of an import, as a sentence, and how it sounds. */
export function resultOf({ status, files }: Pick<ImportRecord, "status" | "files">): { tone: Tone; words: string } {
  if (status === "queued") return { tone: "plain", words: "Waiting for its turn" };
  if (status === "running") return { tone: "plain", words: "Being imported" };
  if (status === "cancelled") return { tone: "plain", words: "Cancelled; nothing of it was kept" };
  const broken = files.filter((file) => file.failed !== null);
  const kept = sum(files, "kept");
  const refused = sum(files, "refused");
  if (files.length > 0 && broken.length === files.length) return { tone: "negative", words: "Nothing was kept" };
  if (files.length === 0) return { tone: "negative", words: "It stopped; nothing was kept" };
  const words = [
    `${counted(kept, "row")} kept`,
    ...(refused > 0 ? [`${count(refused)} refused`] : []),
    ...(broken.length > 0 ? [`${counted(broken.length, "file")} not read`] : []),
  ].join(", ");
  if (kept === 0 && refused > 0) return { tone: "negative", words };
  return { tone: refused + broken.length > 0 ? "caution" : "positive", words };
}

/** What the kept rows of the files came to: new, changed, or there already. */
export function changesOf(files: readonly ImportFileReport[]): string | null {
  const [kept, added, updated] = (["kept", "added", "updated"] as const).map((key) => sum(files, key));
  if (!kept) return null;
  if (!added && !updated) return "Nothing new: all of it was here already.";
  const parts = [...(added ? [`${count(added)} new`] : []), ...(updated ? [`${count(updated)} changed`] : [])];
  return `${parts.join(", ")}.`;
}

const sum = (files: readonly ImportFileReport[], key: "kept" | "added" | "updated" | "refused") =>
  files.reduce((total, file) => total + file[key], 0);

import { Check, CircleAlert, CircleSlash, Clock, type LucideIcon, TriangleAlert } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { resultOf, type Tone } from "@/lib/client/imports/import-words";
import type { ImportRecord } from "@/lib/contracts/import-record";

const ICONS: Record<Tone, LucideIcon> = {
  plain: CircleSlash,
  positive: Check,
  caution: TriangleAlert,
  negative: CircleAlert,
};
const COLORS: Record<Tone, string> = {
  plain: "text-quiet",
  positive: "text-positive",
  caution: "text-caution",
  negative: "text-negative",
};

/** What came of an import, in a sentence; the icon and its colour repeat it. */
export function ImportResult({ record, large = false }: { record: ImportRecord; large?: boolean }) {
  const { tone, words } = resultOf(record);
  const Icon = record.status === "queued" || record.status === "running" ? Clock : ICONS[tone];
  return (
    <p className={cx("flex items-baseline gap-2", large && "font-serif text-display-m")}>
      <Icon
        aria-hidden="true"
        className={cx("size-4 shrink-0 self-center [stroke-width:1.5]", large && "size-5", COLORS[tone])}
      />
      <span className="min-w-0 tabular-nums">{words}</span>
    </p>
  );
}

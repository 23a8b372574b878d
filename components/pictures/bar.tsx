import { cx } from "@/components/ui/cx";

type BarProps = {
  /** 0 to 1; outside is cut. */
  value: number;
  /** Where a reference stands on the same scale. */
  tick?: number | null;
  /** Height in px. */
  height?: number;
  color?: string;
  className?: string;
};

const percent = (value: number) => `${Number((100 * Math.max(0, Math.min(1, value))).toFixed(2))}%`;

/** A share of a track, with a tick where a reference stands. Decoration: the figures stand beside it. */
export function Bar({ value, tick = null, height = 8, color = "var(--color-accent)", className }: BarProps) {
  return (
    <span aria-hidden="true" className={cx("relative block bg-track", className)} style={{ height }}>
      <span className="block h-full" style={{ width: percent(value), backgroundColor: color }} />
      {tick !== null && (
        <span
          className="-translate-x-1/2 -inset-y-1 absolute w-1 border-paper border-x bg-ink"
          style={{ left: percent(tick) }}
        />
      )}
    </span>
  );
}

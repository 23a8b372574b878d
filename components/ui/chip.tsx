import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type ChipTone = "plain" | "accent" | "positive" | "caution" | "negative";

const TONES: Record<ChipTone, string> = {
  plain: "border border-hairline text-quiet",
  accent: "bg-accent-soft text-accent",
  positive: "bg-positive-soft text-positive",
  caution: "bg-caution-soft text-caution",
  negative: "bg-negative-soft text-negative",
};

/** A word of state: its colour repeats what the word and the icon already say. */
export function Chip({ tone = "plain", icon, children }: { tone?: ChipTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-tile px-1.5 font-medium text-label",
        "[&_svg]:size-3 [&_svg]:[stroke-width:1.5]",
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

type FilterChipProps = ComponentProps<"button"> & { active?: boolean };

/** A filter: pressed it names its value and a press takes it off; otherwise a press opens the choice. */
export function FilterChip({ active = false, className, children, ...rest }: FilterChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={rest["aria-haspopup"] ? undefined : active}
      className={cx(
        "inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-control border px-2.5 text-small transition-colors max-sm:h-11 max-sm:px-3.5",
        active
          ? "border-accent bg-accent-soft font-medium text-accent"
          : "border-hairline text-quiet hover:border-rule hover:text-ink",
        className,
      )}
    >
      {children}
      {active && <X aria-hidden="true" className="size-3.5 [stroke-width:1.5]" />}
    </button>
  );
}

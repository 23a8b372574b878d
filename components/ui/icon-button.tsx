import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** What it does, in words: the accessible name and the title. */
  label: string;
  icon: ReactNode;
  variant?: "outline" | "quiet";
  size?: "medium" | "small";
};

/** A button that is only an icon. */
export function IconButton({ label, icon, variant = "quiet", size = "medium", className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(
        "inline-flex shrink-0 items-center justify-center rounded-control border transition-colors max-sm:size-11 disabled:text-tentative",
        "[&_svg]:size-4 [&_svg]:[stroke-width:1.5]",
        size === "medium" ? "size-8" : "size-6",
        variant === "outline"
          ? "border-rule bg-raised hover:bg-sunk"
          : "border-transparent text-quiet hover:bg-sunk hover:text-ink",
        className,
      )}
    >
      {icon}
    </button>
  );
}

import { cx } from "./cx";

export type ButtonVariant = "filled" | "outline" | "quiet" | "danger";
export type ButtonSize = "medium" | "small";

const VARIANTS: Record<ButtonVariant, string> = {
  filled: "border-accent bg-accent text-on-accent hover:bg-accent/90",
  outline: "border-rule bg-raised text-ink hover:bg-sunk",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent text-negative hover:bg-negative-soft",
};

// Words of a quiet button stand in line with the text above them: less padding than a button with a border.
const SIZES: Record<ButtonSize, Record<"bordered" | "bare", string>> = {
  medium: { bordered: "h-9 px-3.5", bare: "h-9 px-2.5" },
  small: { bordered: "h-[30px] px-2.5 text-[13px]", bare: "h-[30px] px-2 text-[13px]" },
};

/** The classes of a button, also for a link that looks like one (`<Link className={buttonStyle({variant: "outline"})}>`). */
export function buttonStyle({
  variant = "outline",
  size = "medium",
  className,
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
} = {}): string {
  const shape = variant === "filled" || variant === "outline" ? "bordered" : "bare";
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border font-medium transition-colors max-sm:h-11 max-sm:px-4",
    "disabled:border-hairline disabled:bg-transparent disabled:text-tentative aria-disabled:border-hairline aria-disabled:bg-transparent aria-disabled:text-tentative",
    "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:[stroke-width:1.5]",
    SIZES[size][shape],
    VARIANTS[variant],
    className,
  );
}

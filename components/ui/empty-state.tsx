import type { ReactNode } from "react";
import { cx } from "./cx";

type EmptyStateProps = {
  /** A drawing about 80 px high. */
  picture?: ReactNode;
  title: string;
  /** The next step, in a sentence. */
  children: ReactNode;
  /** The button that takes it. */
  action?: ReactNode;
  /** Level of the title: one below the heading it stands under. */
  heading?: "h2" | "h3";
  className?: string;
};

/** Nothing here yet: why, and the one thing to do about it. */
export function EmptyState({ picture, title, children, action, heading: Heading = "h2", className }: EmptyStateProps) {
  return (
    <div className={cx("flex flex-col items-center border border-rule border-dashed px-6 py-8 text-center", className)}>
      {picture && <div className="mb-4 h-20 [&>svg]:h-full">{picture}</div>}
      <Heading className="text-display-s">{title}</Heading>
      <p className="mt-1 max-w-[44ch] text-quiet">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

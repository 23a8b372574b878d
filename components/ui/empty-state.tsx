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
  className?: string;
};

/** Nothing here yet: why, and the one thing to do about it. */
export function EmptyState({ picture, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx("flex flex-col items-center border border-rule border-dashed px-6 py-8 text-center", className)}>
      {picture && <div className="mb-4 h-20 [&>svg]:h-full">{picture}</div>}
      <h3 className="text-display-s">{title}</h3>
      <p className="mt-1 max-w-[44ch] text-quiet">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

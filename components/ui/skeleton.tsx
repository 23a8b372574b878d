import { cx } from "./cx";

/** A block in the shape of what is coming; give it that shape's width and height by class. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx("animate-breathe rounded-tile bg-track", className)} />;
}

const WIDTHS = ["w-full", "w-[96%]", "w-[88%]", "w-[54%]"];

/** Lines of prose that are coming, the last one short. */
export function SkeletonLines({ lines = 4, className }: { lines?: number; className?: string }) {
  return (
    <div className={cx("space-y-3.5", className)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={line} className={cx("h-3.5", line === lines - 1 ? WIDTHS[3] : WIDTHS[line % 3])} />
      ))}
    </div>
  );
}

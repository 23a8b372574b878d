import { cx } from "./cx";

/** An open ring that turns while something is under way; what is under way is said in words beside it. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cx("size-4 animate-turn", className)}>
      <path
        d="M8 1.75a6.25 6.25 0 1 0 6.25 6.25"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}

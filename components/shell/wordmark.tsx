import { cx } from "@/components/ui/cx";

/** The house's own name, set as its wordmark: the one place of capitals. */
export function Wordmark({ house, className }: { house: string; className?: string }) {
  return <span className={cx("font-serif text-[20px] uppercase leading-6 tracking-[0.18em]", className)}>{house}</span>;
}

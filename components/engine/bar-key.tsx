import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** An entry beside a bar: the colour of its part, and what that is. */
export function BarKey({ className, children }: { className: string; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <span aria-hidden="true" className={cx("mt-[5px] size-2 shrink-0", className)} />
      <span>{children}</span>
    </li>
  );
}

import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-tile border border-hairline px-1 font-medium font-sans text-label text-quiet">
      {children}
    </kbd>
  );
}

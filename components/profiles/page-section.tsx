import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type PageSectionProps = {
  id: string;
  title: string;
  /** In italics under the title, in the margin. */
  note?: ReactNode;
  /** A heavier rule opens a part of the page. */
  opens?: boolean;
  children: ReactNode;
};

/** A section set like a book: title and note in a margin of 92, the text beside; on a phone one under the other. */
export function PageSection({ id, title, note, opens = false, children }: PageSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cx(
        "grid scroll-mt-14 gap-y-4 border-t py-6 md:grid-cols-[92px_minmax(0,1fr)] md:gap-x-6 md:pb-10",
        opens && "border-ink max-sm:first:border-t-0",
      )}
    >
      <header className="flex items-baseline justify-between gap-4 md:block">
        <h2 id={`${id}-title`} className="text-display-m md:text-display-s">
          {title}
        </h2>
        {note && <p className="aside md:mt-0.5">{note}</p>}
      </header>
      <div className="@container min-w-0">{children}</div>
    </section>
  );
}

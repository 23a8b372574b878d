import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";

type FormSectionProps = { title: string; note: ReactNode; children: ReactNode };

// Fields of several lines show that they take some; the words below stand as close as below a line.
const areas = "[&_textarea]:block [&_textarea]:min-h-[5.25rem]";

/** A part of the settings: its title and what it is for in the margin, its fields beside them. */
export function FormSection({ title, note, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-11 gap-y-5 border-t pt-6 lg:grid-cols-[280px_1fr]">
      <div>
        <h2 id={id} className="text-display-s">
          {title}
        </h2>
        <p className="mt-1 max-w-[60ch] text-quiet">{note}</p>
      </div>
      <div className={cx("grid content-start gap-x-6 gap-y-5 sm:grid-cols-2", areas)}>{children}</div>
    </section>
  );
}

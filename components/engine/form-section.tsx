import { type ReactNode, useId } from "react";

type FormSectionProps = { title: string; note: ReactNode; children: ReactNode };

/** A part of the settings: its title and what it is for in the margin, its fields beside them. */
export function FormSection({ title, note, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-11 gap-y-5 border-t pt-6 lg:grid-cols-[280px_1fr]">
      <div>
        <h3 id={id} className="text-display-s">
          {title}
        </h3>
        <div className="mt-1 max-w-[60ch] text-quiet">{note}</div>
      </div>
      <div className="grid max-w-[60ch] content-start gap-5">{children}</div>
    </section>
  );
}

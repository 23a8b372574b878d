import type { ReactNode } from "react";

/** A page of the documentation: its title and what it is about. */
export function Article({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <article className="max-w-[820px] pb-16">
      <h1 className="text-display-l">{title}</h1>
      <p className="mt-3 max-w-[60ch] font-serif text-prose text-quiet">{lead}</p>
      {children}
    </article>
  );
}

/** A section with a heading that can be linked to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-12 border-ink border-t pt-5">
      <h2 id={`${id}-title`} className="text-display-m">
        <a href={`#${id}`} className="hover:text-accent">
          {title}
        </a>
      </h2>
      <div className="mt-3 [&>p:not(:first-child)]:mt-3 [&>p]:max-w-[68ch]">{children}</div>
    </section>
  );
}

/** A word of a program inside a sentence. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="code">{children}</code>;
}

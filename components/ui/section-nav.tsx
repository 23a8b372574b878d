"use client";

import { useEffect, useState } from "react";
import { cx } from "./cx";

type SectionNavProps = { label: string; sections: readonly { id: string; label: string }[]; className?: string };

/** Links to the sections of a long page, which follow the reader down it; sticks to the top on a phone. */
export function SectionNav({ label, sections, className }: SectionNavProps) {
  const [current, setCurrent] = useState(sections[0]?.id);
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) setCurrent(entry.target.id);
      },
      { rootMargin: "-20% 0px -70% 0px" },
    );
    for (const { id } of sections) {
      const element = document.getElementById(id);
      if (element) seen.observe(element);
    }
    return () => seen.disconnect();
  }, [sections]);
  return (
    <nav
      aria-label={label}
      className={cx(
        "flex gap-6 overflow-x-auto border-ink border-t border-b border-b-hairline bg-paper [scrollbar-width:none]",
        className,
      )}
    >
      {sections.map((section) => (
        <a
          key={section.id}
          href={`#${section.id}`}
          aria-current={section.id === current ? "location" : undefined}
          className="flex h-11 shrink-0 items-center whitespace-nowrap border-transparent border-b-2 text-quiet aria-[current]:border-ink aria-[current]:text-ink"
        >
          {section.label}
        </a>
      ))}
    </nav>
  );
}

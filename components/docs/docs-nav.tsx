"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type DocsGroup = { title: string; pages: { href: string; label: string }[] };

/** The pages of the documentation by group; the one in view is marked. */
export function DocsNav({ groups, label }: { groups: DocsGroup[]; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      {groups.map(({ title, pages }) => (
        <div key={title} className="mb-6">
          <p className="aside mb-1">{title}</p>
          <ul>
            {pages.map((page) => (
              <li key={page.href}>
                <Link
                  href={page.href}
                  aria-current={path === page.href ? "page" : undefined}
                  className="flex min-h-7 items-center border-transparent border-l-2 pl-3 text-quiet hover:text-ink aria-[current]:border-ink aria-[current]:text-ink max-lg:min-h-11"
                >
                  {page.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The pages of the settings, in the order in which an integration needs them. */
const PAGES = [
  { href: "/settings/tokens", label: "API tokens" },
  { href: "/settings/house", label: "House" },
  { href: "/settings/engine", label: "Engine" },
  { href: "/settings/webhooks", label: "Webhooks" },
  { href: "/settings/imports", label: "Imports" },
] as const;

export function SettingsNav() {
  const path = usePathname();
  return (
    <nav
      aria-label="Settings"
      className="flex gap-6 overflow-x-auto border-ink border-t border-b border-b-hairline [scrollbar-width:none]"
    >
      {PAGES.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
          className="flex h-11 shrink-0 items-center whitespace-nowrap border-transparent border-b-2 text-quiet aria-[current]:border-ink aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/lib/contracts/actor";
import { isCurrent, navItems } from "./nav-items";

/** The places of the house in the top bar, from tablet width. */
export function NavLinks({ role }: { role: Role }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="hidden h-full gap-6 sm:flex">
      {navItems(role).map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(href, path) ? "page" : undefined}
          className="flex h-full items-center border-transparent border-y-2 text-quiet transition-colors hover:text-ink aria-[current]:border-b-ink aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

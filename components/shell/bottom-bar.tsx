"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/lib/contracts/actor";
import { isCurrent, navItems } from "./nav-items";

/** The same places at the thumb, on a phone. */
export function BottomBar({ role }: { role: Role }) {
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-hairline border-t bg-raised pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {navItems(role).map(({ href, label, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(href, path) ? "page" : undefined}
          className="flex h-16 flex-1 flex-col items-center justify-center gap-1 border-transparent border-t-2 text-label text-quiet aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
        >
          <Icon aria-hidden="true" className="size-5 [stroke-width:1.5]" />
          {label}
        </Link>
      ))}
    </nav>
  );
}

import type { LucideIcon } from "lucide-react";
import { Settings2, Sun, Users } from "lucide-react";
import type { Role } from "@/lib/contracts/actor";

export type NavItem = { href: string; label: string; icon: LucideIcon };

/** What exists for this role, in the order of the day. */
export function navItems(role: Role): NavItem[] {
  const items: NavItem[] = [
    { href: "/today", label: "Today", icon: Sun },
    { href: "/customers", label: "Customers", icon: Users },
  ];
  if (role === "admin") items.push({ href: "/settings", label: "Settings", icon: Settings2 });
  return items;
}

/** Whether the page at `path` lies below this item. */
export function isCurrent(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}

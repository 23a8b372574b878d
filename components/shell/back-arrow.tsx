"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** On a phone, inside a customer: the way back to the list, at the top left. */
export function BackArrow() {
  const path = usePathname();
  if (!/^\/customers\/./.test(path)) return <span />;
  return (
    <Link href="/customers" aria-label="Customers" className="-ml-3 flex size-11 items-center justify-center">
      <ArrowLeft aria-hidden="true" className="size-5 [stroke-width:1.5]" />
    </Link>
  );
}

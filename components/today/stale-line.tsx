import { ClockAlert } from "lucide-react";
import Link from "next/link";

/** How many profiles are behind the latest purchases and views, with the way to them. */
export function StaleLine({ behind, customers }: { behind: number; customers: number }) {
  const number = new Intl.NumberFormat("en");
  if (behind === 0)
    return (
      <p className="mt-1 text-quiet">No profile is behind the latest visits of {number.format(customers)} customers.</p>
    );
  return (
    <p className="mt-1 text-caution">
      <ClockAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
      {behind === 1 ? "One profile is" : `${number.format(behind)} profiles are`} behind the latest visits.{" "}
      <Link href="/customers?stale=true" className="link">
        Show them
      </Link>
    </p>
  );
}

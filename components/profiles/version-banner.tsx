import { History } from "lucide-react";
import Link from "next/link";
import { mediumDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";

/** Says that an old version is being read, and leads back to the one that counts. */
export function VersionBanner({ view }: { view: CustomerView }) {
  const { profile, today } = view;
  if (!profile || profile.current) return null;
  const current = view.versions.find((version) => version.current);
  return (
    <p role="status" className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 bg-caution-soft px-4 py-2.5">
      <History aria-hidden="true" className="size-4 text-caution [stroke-width:1.5]" />
      <span>
        You are reading version {profile.version}, of {mediumDay(profile.as_of, today)}.
      </span>
      <Link href={`/customers/${encodeURIComponent(view.customer.id)}`} className="link">
        {current ? `Back to version ${current.version}` : "Back to the customer"}
      </Link>
    </p>
  );
}

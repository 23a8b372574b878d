import { ClockAlert } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { fullDay } from "@/lib/client/format/day";
import type { CustomerListItem } from "@/lib/contracts/customer";
import type { Day } from "@/lib/contracts/day";
import { profileAge } from "./purchase-words";

type FreshnessProps = {
  customer: CustomerListItem;
  today: Day;
  /** Only the age, in the run of a page instead of at the end of a row. */
  inline?: boolean;
};

/** How old the profile is, whether something happened since, and what is open. */
export function Freshness({ customer, today, inline = false }: FreshnessProps) {
  const { profile } = customer;
  if (customer.profiling_refused) return <p className="text-right text-quiet text-small">Refused profiling</p>;
  if (!profile) return <p className="text-right text-quiet text-small">No profile yet</p>;
  if (inline) return <Age profile={profile} today={today} />;
  return (
    <div className="text-right text-quiet text-small md:w-[124px] md:pt-0.5">
      <Age profile={profile} today={today} />
      {profile.opportunities > 0 && (
        <p>
          {profile.opportunities} {profile.opportunities === 1 ? "opportunity" : "opportunities"}
        </p>
      )}
      {profile.confidence < 0.5 && <p>tentative, {profile.confidence.toFixed(2)}</p>}
    </div>
  );
}

/** The age in words; behind the latest purchases and views it says so, with how many. */
function Age({ profile, today }: { profile: NonNullable<CustomerListItem["profile"]>; today: Day }) {
  const stale = profile.events_since > 0;
  return (
    <p
      className={cx("text-small", stale ? "text-caution" : "text-quiet")}
      title={`Written with what was known on ${fullDay(profile.as_of)}`}
    >
      {stale && <ClockAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />}
      {profileAge(profile.as_of, today)}
      {stale && <span className="sr-only">, {profile.events_since} purchases and views since</span>}
    </p>
  );
}

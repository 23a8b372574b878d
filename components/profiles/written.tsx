import { ClockAlert } from "lucide-react";
import { fullDay, mediumDay } from "@/lib/client/format/day";
import type { Customer } from "@/lib/contracts/customer";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";

const ENGINES: Record<Profile["engine"]["name"], string> = {
  "built-in": "the built-in engine",
  "language-model": "a language model",
};

type WrittenProps = { profile: Profile; customer: Customer; today: Day };

/** When the version was written and by what, and whether something happened since. */
export function Written({ profile, customer, today }: WrittenProps) {
  const since = profile.current ? (customer.profile?.events_since ?? 0) : 0;
  const day = profile.as_of;
  return (
    <p className="text-small">
      <strong className="font-semibold" title={fullDay(day)}>
        Written {day === today ? "today" : mediumDay(day, today)}
      </strong>{" "}
      <span className="text-quiet">with {ENGINES[profile.engine.name]}</span>
      {since > 0 && (
        <span className="block text-caution">
          <ClockAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
          {since} {since === 1 ? "purchase or view" : "purchases and views"} since then
        </span>
      )}
    </p>
  );
}

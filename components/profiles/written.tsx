import { ClockAlert } from "lucide-react";
import { fullDay, mediumDay } from "@/lib/client/format/day";
import type { Customer } from "@/lib/contracts/customer";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";

/** Who wrote it; of a model's version also where, and in which language, the words are not its own. */
function writerOf({ engine, by_model, fallbacks }: Profile): string {
  if (engine.name === "built-in") return "the built-in engine";
  const model = engine.model ?? "a language model";
  if (by_model.length === 0 && fallbacks.length === 0) return `${model}; in this language the built-in engine’s words`;
  if (by_model.length === 0) return `${model}, whose words did not hold: these are the built-in engine’s`;
  if (fallbacks.length === 0) return model;
  return `${model}, ${fallbacks.length === 1 ? "one passage" : `${fallbacks.length} passages`} with the built-in engine`;
}

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
      <span className="text-quiet">with {writerOf(profile)}</span>
      {since > 0 && (
        <span className="block text-caution">
          <ClockAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
          {since} {since === 1 ? "purchase or view" : "purchases and views"} since then
        </span>
      )}
    </p>
  );
}

import { clockTime, dayOf } from "@/lib/client/format/clock";
import { shortDay } from "@/lib/client/format/day";

/** A day and time of day in the retailer's time zone. */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  return <time dateTime={at}>{`${shortDay(dayOf(at, timeZone))}, ${clockTime(at, timeZone)}`}</time>;
}

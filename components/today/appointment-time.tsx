import { timeUntil } from "@/lib/client/format/day";
import type { TodayView } from "@/lib/contracts/customer-view";

type AppointmentTimeProps = { appointment: TodayView["appointments"][number]; now: string };

/** The hour, how far it is, and where. */
export function AppointmentTime({ appointment, now }: AppointmentTimeProps) {
  const until = timeUntil(appointment.starts_at, now);
  return (
    <div className="max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3">
      <p className="font-serif text-display-m tabular-nums">
        <time dateTime={appointment.starts_at}>{appointment.time}</time>
      </p>
      {until && <p className="aside text-accent">{until}</p>}
      {appointment.place && <p className="text-quiet text-small sm:mt-1">{appointment.place}</p>}
    </div>
  );
}

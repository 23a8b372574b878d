import { clockTime, dayOf } from "@/lib/client/format/clock";
import { longDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Day } from "@/lib/contracts/day";
import { daysBetween } from "@/lib/domain/time/days";

type NextAppointmentProps = {
  appointment: NonNullable<CustomerView["next_appointment"]>;
  today: Day;
  timeZone: string;
  /** One line, for the header of a phone. */
  compact?: boolean;
};

function dayWord(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "Today";
  return days === 1 ? "Tomorrow" : longDay(day);
}

/** When, where and with whom; the subject as it was booked. */
export function NextAppointment({ appointment, today, timeZone, compact = false }: NextAppointmentProps) {
  const when = `${dayWord(dayOf(appointment.starts_at, timeZone), today)}, ${clockTime(appointment.starts_at, timeZone)}`;
  const where = [appointment.store, appointment.place?.toLowerCase()].filter(Boolean).join(", ");
  const words = appointment.staff ? `${where}, with ${appointment.staff}` : where;
  if (compact)
    return (
      <p>
        <em className="font-serif text-display-s">{when}</em>
        <span className="block text-quiet text-small">{words}</span>
      </p>
    );
  return (
    <>
      <p className="font-serif text-display-m">{when}</p>
      <p className="mt-1 text-quiet text-small">
        {words}
        {appointment.subject && (
          <span className="block">
            <em className="font-serif text-[15px]">“{appointment.subject}”</em> (as booked)
          </span>
        )}
      </p>
    </>
  );
}

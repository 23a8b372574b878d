import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { timeUntil } from "@/lib/client/format/day";
import type { Role } from "@/lib/contracts/actor";
import type { TodayView } from "@/lib/contracts/customer-view";
import { AppointmentRow } from "./appointment-row";
import { LeadAppointment } from "./lead-appointment";

/** The day in time order. For who receives the customers the next appointment leads; what is over comes last. */
export function AppointmentList({ view, role }: { view: TodayView; role: Role }) {
  const { appointments, now, today } = view;
  const ahead = appointments.filter(({ starts_at }) => timeUntil(starts_at, now) !== null);
  const over = appointments.filter(({ starts_at }) => timeUntil(starts_at, now) === null);
  const lead = role === "salesperson" ? ahead[0] : undefined;
  const others = lead ? ahead.slice(1) : ahead;
  return (
    <section aria-labelledby="appointments-title">
      <h2 id="appointments-title" className="sr-only">
        Appointments
      </h2>
      {lead && <LeadAppointment appointment={lead} now={now} today={today} />}
      {!lead && ahead.length === 0 && (
        <EmptyState
          title={over.length > 0 ? "No more appointments today" : "No appointments today"}
          action={
            <Link href="/customers" className={buttonStyle({ variant: "filled" })}>
              Look at customers
            </Link>
          }
        >
          {view.due.length > 0
            ? "What is due beside this is a good reason to write to someone."
            : "A customer whose profile is behind, or who changed, is a good start."}
        </EmptyState>
      )}
      {others.map((appointment) => (
        <AppointmentRow key={appointment.id} appointment={appointment} now={now} today={today} />
      ))}
      {over.length > 0 && (
        <details className="border-t py-4">
          <summary className="text-quiet">Earlier today, {over.length}</summary>
          {over.map((appointment) => (
            <AppointmentRow key={appointment.id} appointment={appointment} now={now} today={today} />
          ))}
        </details>
      )}
    </section>
  );
}

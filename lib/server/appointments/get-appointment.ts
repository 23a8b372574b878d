import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Appointment } from "@/lib/contracts/appointment";
import { findAppointment, noAppointment } from "@/lib/server/appointments/appointment-store";
import { etagOf } from "@/lib/server/http/answer";

/** The tag of what a caller can set; there is one for no appointment too, which no appointment has. */
export function appointmentTag(appointment: Appointment | null): string {
  if (!appointment) return etagOf(null);
  const { starts_at, store, staff, place, subject } = appointment;
  return etagOf([starts_at, store.id, staff?.id ?? null, place, subject]);
}

/** One appointment at the actor's stores, and the tag of its state. Throws not_found. */
export async function getAppointment(
  actor: Actor,
  customerId: string,
  id: string,
): Promise<{ appointment: Appointment; etag: string }> {
  const appointment = await findAppointment({ actor, customerId, id });
  if (!appointment) throw noAppointment();
  return { appointment, etag: appointmentTag(appointment) };
}

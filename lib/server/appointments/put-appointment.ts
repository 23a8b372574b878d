import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Appointment, PutAppointment } from "@/lib/contracts/appointment";
import { invalidAt } from "@/lib/server/app-error";
import { type Booking, upsertAppointment } from "@/lib/server/appointments/appointment-store";
import { appointmentTag } from "@/lib/server/appointments/get-appointment";
import { findUserId } from "@/lib/server/auth/staff-store";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireLine } from "@/lib/server/http/require-text";
import { listStores, requireWorkspace } from "@/lib/server/workspace/workspace-store";

const longest = { place: 200, subject: 500 };
const [earliest, latest] = ["1900-01-01", "2200-01-01"];

/**
 * Books an appointment under the calling system's own id, or changes it; what is not given is empty afterwards. Its day
 * and the day it was booked are the retailer's. Throws not_found for a customer the actor may not see and for an
 * appointment that is at another store; invalid, naming the member; precondition_failed when it changed since it was read.
 */
export async function putAppointment(
  actor: Actor,
  customerId: string,
  id: string,
  body: PutAppointment,
  ifMatch: IfMatch,
): Promise<{ appointment: Appointment; etag: string; created: boolean }> {
  await requireCustomer(actor, customerId);
  const { timeZone } = await requireWorkspace();
  const booking = await toBooking(actor, body);
  const saved = await upsertAppointment({ actor, customerId, id }, booking, timeZone, (present) =>
    ifMatch(appointmentTag(present)),
  );
  return { ...saved, etag: appointmentTag(saved.appointment) };
}

async function toBooking(actor: Actor, body: PutAppointment): Promise<Booking> {
  const stores = await listStores(actor.stores);
  if (!stores.some(({ id }) => id === body.store))
    throw invalidAt("/store", `is none of your stores: ${stores.map(({ id }) => id).join(", ") || "you have none"}`);
  const userId = body.staff == null ? null : await findUserId(body.staff);
  if (body.staff != null && userId === null)
    throw invalidAt("/staff", "is no staff account: send its id or its email, or leave it out");
  return {
    startsAt: toInstant(body.starts_at),
    storeId: body.store,
    userId,
    place: body.place == null ? null : requireLine("/place", body.place, longest.place),
    subject: body.subject == null ? null : requireLine("/subject", body.subject, longest.subject),
  };
}

/** In UTC, for PostgreSQL reads no offset beyond 15 hours. */
function toInstant(given: string): string {
  const instant = new Date(given);
  const utc = Number.isNaN(instant.getTime()) ? "" : instant.toISOString();
  // Years of more than four digits have a sign, which sorts first.
  if (utc >= earliest && utc < latest) return utc;
  throw invalidAt("/starts_at", `must be a time from ${earliest} to ${latest}`);
}

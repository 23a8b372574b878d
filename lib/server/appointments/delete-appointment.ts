import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { removeAppointment } from "@/lib/server/appointments/appointment-store";

/** Cancels an appointment: it is gone. Throws not_found for one that is not there or is at another store. */
export async function deleteAppointment(actor: Actor, customerId: string, id: string): Promise<void> {
  await removeAppointment({ actor, customerId, id });
}

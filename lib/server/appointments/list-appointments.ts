import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { AppointmentQuery } from "@/lib/contracts/appointment";
import type { appointmentPageSchema } from "@/lib/contracts/operations/appointment-operations";
import { invalidAt } from "@/lib/server/app-error";
import { appointmentPlaceSchema, findAppointments } from "@/lib/server/appointments/appointment-store";
import { decodePlace, toPage } from "@/lib/server/http/page-cursor";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

/**
 * Appointments at the actor's stores of customers whom they may see, in time order: from today on (by the database's
 * clock, in the retailer's time zone) unless another day is asked for. They are records, not profiling: those of
 * customers who refused it are listed too. Throws invalid for a foreign cursor and for days in the wrong order.
 */
export async function listAppointments(
  actor: Actor,
  { limit, cursor, from, to, store, customer }: AppointmentQuery,
): Promise<z.infer<typeof appointmentPageSchema>> {
  const after = decodePlace(appointmentPlaceSchema, cursor);
  const first = from ?? (await today(await requireWorkspace()));
  if (to !== undefined && to < first) throw invalidAt("to", `is before the first day, ${first}: send an earlier from`);
  const filter = { from: first, to: to ?? null, store: store ?? null, customer: customer ?? null };
  const rows = await findAppointments(actor.stores, filter, limit + 1, after);
  return toPage(rows, limit, (last) => [last.starts_at, last.customer.id, last.id]);
}

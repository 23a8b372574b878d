import { operations } from "@/lib/contracts/operations";
import { listAppointments } from "@/lib/server/appointments/list-appointments";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listAppointments, ({ actor, query }) => listAppointments(actor, query)),
});

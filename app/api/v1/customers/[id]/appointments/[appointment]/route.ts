import { operations } from "@/lib/contracts/operations";
import { deleteAppointment } from "@/lib/server/appointments/delete-appointment";
import { getAppointment } from "@/lib/server/appointments/get-appointment";
import { putAppointment } from "@/lib/server/appointments/put-appointment";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getAppointment, async ({ actor, params }) => {
    const { appointment, etag } = await getAppointment(actor, params.id, params.appointment);
    return answer(appointment, { etag });
  }),
  PUT: handle(operations.putAppointment, async ({ actor, params, body, ifMatch }) => {
    const { appointment, etag, created } = await putAppointment(actor, params.id, params.appointment, body, ifMatch);
    return answer(appointment, { etag, status: created ? 201 : 200 });
  }),
  DELETE: handle(operations.deleteAppointment, ({ actor, params }) =>
    deleteAppointment(actor, params.id, params.appointment),
  ),
});

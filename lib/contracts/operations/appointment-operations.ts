import { z } from "zod";
import { appointmentQuery, appointmentSchema, putAppointmentBody } from "@/lib/contracts/appointment";
import { customerParams, type Operation, pageOf } from "@/lib/contracts/operation";

const appointmentParams = customerParams.extend({
  appointment: z.string().min(1).max(200).describe("The calling system's own id"),
});

export const appointmentPageSchema = pageOf(appointmentSchema);

export const appointmentOperations = {
  listAppointments: {
    id: "listAppointments",
    method: "GET",
    path: "/api/v1/appointments",
    group: "Appointments",
    summary: "List appointments in time order, from today on unless another day is asked for",
    scope: "customers:read",
    query: appointmentQuery,
    status: 200,
    response: appointmentPageSchema,
    problems: [],
  },
  getAppointment: {
    id: "getAppointment",
    method: "GET",
    path: "/api/v1/customers/{id}/appointments/{appointment}",
    group: "Appointments",
    summary: "Read one appointment",
    scope: "customers:read",
    params: appointmentParams,
    status: 200,
    response: appointmentSchema,
    etag: "answer",
    problems: ["not_found"],
  },
  putAppointment: {
    id: "putAppointment",
    method: "PUT",
    path: "/api/v1/customers/{id}/appointments/{appointment}",
    group: "Appointments",
    summary: "Book an appointment, or change it: 201 when it is new",
    description: "The body is the whole appointment: a member that is left out is empty afterwards.",
    scope: "customers:write",
    params: appointmentParams,
    body: putAppointmentBody,
    status: 200,
    otherStatus: 201,
    response: appointmentSchema,
    etag: "if-match",
    problems: ["not_found"],
  },
  deleteAppointment: {
    id: "deleteAppointment",
    method: "DELETE",
    path: "/api/v1/customers/{id}/appointments/{appointment}",
    group: "Appointments",
    summary: "Cancel an appointment",
    description:
      "A profile speaks of the appointments there are when it is written: from the next version on not of this.",
    scope: "customers:write",
    params: appointmentParams,
    status: 204,
    response: z.void(),
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;

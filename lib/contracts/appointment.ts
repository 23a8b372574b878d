import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { pageQuery } from "@/lib/contracts/operation";

const named = z.object({ id: z.string(), name: z.string() });

export const appointmentSchema = z.object({
  id: z.string().describe("The calling system's own id, unique for the customer"),
  customer: z.object({ id: z.string(), name: z.string().nullable() }),
  store: named,
  staff: named.nullable().describe("Who receives the customer"),
  starts_at: z.iso.datetime(),
  day: daySchema,
  booked_day: daySchema.describe("The day it was first booked: a profile of an earlier day does not know of it"),
  place: z.string().nullable(),
  subject: z.string().nullable(),
});

export const putAppointmentBody = z.object({
  starts_at: z.iso
    .datetime({ offset: true, error: "must be a time with its offset, such as 2026-03-05T15:30:00-03:00" })
    .describe("With offset or Z"),
  store: z.string().describe("Id of the store; a salesperson's own"),
  staff: z.string().nullable().optional().describe("Id or email of a staff account"),
  place: z.string().nullable().optional().describe("At most 200 characters, on one line"),
  subject: z.string().nullable().optional().describe("What it is about: at most 500 characters, on one line"),
});

/** PostgreSQL has no year 0. */
const filterDay = daySchema.refine((day) => day >= "0001", "must be a day from the year 1 on");

export const appointmentQuery = pageQuery.extend({
  from: filterDay.optional().describe("First day. Default: today"),
  to: filterDay.optional().describe("Last day, included"),
  store: z.string().optional().describe("Id of the store where it is"),
  customer: z.string().optional().describe("The retailer's customer id"),
});

export type Appointment = z.infer<typeof appointmentSchema>;
export type PutAppointment = z.infer<typeof putAppointmentBody>;
export type AppointmentQuery = z.infer<typeof appointmentQuery>;

import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import { type Appointment, appointmentSchema } from "@/lib/contracts/appointment";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope, shownName } from "@/lib/server/customers/customer-sql";
import { holdCustomer } from "@/lib/server/customers/hold-customer-store";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { placeInstant, placeText } from "@/lib/server/http/page-cursor";

type Row = Omit<Appointment, "starts_at"> & { starts_at: Date };
export type Place = { actor: Actor; customerId: string; id: string };
/** What a caller may set, checked. */
export type Booking = {
  startsAt: string;
  storeId: string;
  userId: string | null;
  place: string | null;
  subject: string | null;
};

/** Of customers whom the actor may see, at the actor's stores: both in $1. */
const select = `select a.id, jsonb_build_object('id', c.id, 'name', ${shownName}) as customer,
    jsonb_build_object('id', a.store_id, 'name', coalesce(s.name, a.store_id)) as store,
    case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end as staff,
    a.starts_at, to_char(a.day, 'YYYY-MM-DD') as day, to_char(a.booked_day, 'YYYY-MM-DD') as booked_day, a.place, a.subject
  from appointments a join customers c on c.id = a.customer_id
  left join stores s on s.id = a.store_id left join users u on u.id = a.user_id
  where ${scope("$1")} and ($1::text[] is null or a.store_id = any($1))`;

const toDto = (row: Row): Appointment => appointmentSchema.parse({ ...row, starts_at: row.starts_at.toISOString() });

export const noAppointment = () => new AppError("not_found", "There is no such appointment.");

/** Where a page begins: instant, customer and id of the last appointment of the one before. */
export const appointmentPlaceSchema = z.tuple([placeInstant, placeText, placeText]);
type Filter = { from: string; to: string | null; store: string | null; customer: string | null };

/** Appointments in time order, at most `limit`, after a place. */
export async function findAppointments(
  stores: Actor["stores"],
  { from, to, store, customer }: Filter,
  limit: number,
  after: z.infer<typeof appointmentPlaceSchema> | null,
): Promise<Appointment[]> {
  const { rows } = await pool().query<Row>(
    `${select} and a.day >= $2::date and ($3::date is null or a.day <= $3::date)
       and ($4::text is null or a.store_id = $4) and ($5::text is null or a.customer_id = $5)
       and ($6::timestamptz is null or (a.starts_at, a.customer_id, a.id) > ($6::timestamptz, $7::text, $8::text))
     order by a.starts_at, a.customer_id, a.id limit $9`,
    [stores, from, to, store, customer, ...(after ?? [null, null, null]), limit],
  );
  return rows.map(toDto);
}

export async function findAppointment({ actor, customerId, id }: Place): Promise<Appointment | null> {
  return read(pool(), actor, customerId, id);
}

/**
 * Books the appointment, or changes the one that is there; `check` sees that one as it is, null for none, with the row
 * locked, and may throw. The day of booking stays the first one. One at another store is not the actor's to change.
 */
export async function upsertAppointment(
  { actor, customerId, id }: Place,
  booking: Booking,
  timeZone: string,
  check: (present: Appointment | null) => void,
): Promise<{ appointment: Appointment; created: boolean }> {
  const { startsAt, storeId, userId, place, subject } = booking;
  const values = [customerId, id, startsAt, storeId, userId, place, subject, timeZone];
  return inTransaction(async (connection) => {
    await holdCustomer(connection, actor, customerId);
    const { rowCount } = await connection.query(
      `insert into appointments (customer_id, id, starts_at, day, store_id, user_id, place, subject, booked_day)
       values ($1, $2, $3, ($3::timestamptz at time zone $8)::date, $4, $5, $6, $7, (now() at time zone $8)::date)
       on conflict (customer_id, id) do nothing`,
      values,
    );
    const created = rowCount === 1;
    let changed = created;
    if (created) check(null);
    else {
      await lock(connection, customerId, id);
      const present = await read(connection, actor, customerId, id);
      if (!present) throw noAppointment();
      check(present);
      const updated = await connection.query(
        `update appointments set starts_at = $3, day = ($3::timestamptz at time zone $8)::date, store_id = $4, user_id = $5,
           place = $6, subject = $7 where customer_id = $1 and id = $2
           and (starts_at, store_id, user_id, place, subject) is distinct from ($3::timestamptz, $4, $5::uuid, $6, $7)`,
        values,
      );
      changed = updated.rowCount === 1;
    }
    const action = created ? "appointment.booked" : "appointment.changed";
    // A system that sends its whole book every night leaves no trace of what is as it was.
    if (changed) await saveAudit(connection, actor, action, `customer:${customerId}`, { appointment: id });
    return { appointment: (await read(connection, actor, customerId, id))!, created };
  });
}

export async function removeAppointment({ actor, customerId, id }: Place): Promise<void> {
  await inTransaction(async (connection) => {
    await holdCustomer(connection, actor, customerId);
    const { rowCount } = await connection.query(
      "delete from appointments where customer_id = $1 and id = $2 and ($3::text[] is null or store_id = any($3))",
      [customerId, id, actor.stores],
    );
    if (!rowCount) throw noAppointment();
    await saveAudit(connection, actor, "appointment.cancelled", `customer:${customerId}`, { appointment: id });
  });
}

async function lock(connection: Connection, customerId: string, id: string): Promise<void> {
  await connection.query("select from appointments where customer_id = $1 and id = $2 for update", [customerId, id]);
}

async function read(
  connection: Pick<Connection, "query">,
  { stores }: Actor,
  customerId: string,
  id: string,
): Promise<Appointment | null> {
  const { rows } = await connection.query<Row>(`${select} and a.customer_id = $2 and a.id = $3`, [
    stores,
    customerId,
    id,
  ]);
  return rows[0] ? toDto(rows[0]) : null;
}

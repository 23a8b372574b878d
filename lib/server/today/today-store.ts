import "server-only";
import { shownName, toDo } from "@/lib/server/customers/customer-sql";
import { pool } from "@/lib/server/db/client";

/** This instant by the database's clock, the one that decides which day today is. */
export async function readClock(): Promise<Date> {
  const { rows } = await pool().query<{ now: Date }>("select now() as now");
  return rows[0]!.now;
}

export type AppointmentRow = {
  id: string;
  customer_id: string;
  starts_at: Date;
  time: string;
  place: string | null;
  subject: string | null;
};

/** Appointments of a day, in time order, at the given stores (null: all). */
export async function listAppointments(
  day: string,
  stores: string[] | null,
  timeZone: string,
): Promise<AppointmentRow[]> {
  const { rows } = await pool().query<AppointmentRow>(
    `select a.id, a.customer_id, a.starts_at, to_char(a.starts_at at time zone $3, 'HH24:MI') as time, a.place, a.subject
     from appointments a where a.day = $1 and ($2::text[] is null or a.store_id = any($2)) order by a.starts_at, a.id`,
    [day, stores, timeZone],
  );
  return rows;
}

export type DueRow = {
  customer_id: string;
  customer_name: string | null;
  key: string;
  action: string;
  reason: string;
  due_on: string;
  product_ids: string[];
  owner: string | null;
};

/** Opportunities still to do, open or taken, that are due within a week, soonest first, best customers first; customers in the given stores who did not refuse. */
export async function listDue(day: string, stores: string[] | null, limit: number): Promise<DueRow[]> {
  const { rows } = await pool().query<DueRow>(
    `select o.customer_id, ${shownName} as customer_name, o.key, o.action, o.reason, to_char(o.due_on, 'YYYY-MM-DD') as due_on, o.product_ids, o.owner
     from opportunities o join customers c on c.id = o.customer_id
     where ${toDo("o")} and o.due_on <= $1::date + 7
       and c.profiling_consent is distinct from false and ($2::text[] is null or c.store_id = any($2))
     order by o.due_on, c.vip desc nulls last, o.customer_id, o.key limit $3`,
    [day, stores, limit],
  );
  return rows;
}

export type ChangedRow = {
  customer_id: string;
  customer_name: string | null;
  new_behavior: {
    reasons: { attribute: string; value: string; before: number; after: number }[];
    rivals: { kind: string; verdict: string; reason: string }[];
  };
};

/** Customers whose current profile says new behaviour, the strongest change first. */
export async function listChanged(stores: string[] | null, limit: number): Promise<ChangedRow[]> {
  const { rows } = await pool().query<ChangedRow>(
    `select h.customer_id, ${shownName} as customer_name, p.signals->'new_behavior' as new_behavior
     from current_profiles h join customers c on c.id = h.customer_id
     join profiles p on p.customer_id = h.customer_id and p.version = h.version
     where h.new_behavior and c.profiling_consent is distinct from false and ($1::text[] is null or c.store_id = any($1))
     order by (p.signals->'new_behavior'->>'score')::float - (p.signals->'new_behavior'->>'threshold')::float desc, h.customer_id limit $2`,
    [stores, limit],
  );
  return rows;
}

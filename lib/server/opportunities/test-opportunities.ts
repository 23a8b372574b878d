import "server-only";
import { pool } from "@/lib/server/db/client";

type Given = {
  customer?: string;
  key?: string;
  trigger?: string;
  status?: string;
  /** Days from today, by the retailer's calendar. */
  dueIn?: number;
  expiresIn?: number;
  version?: number;
};

/** For tests: something to do for a customer, open and to be done today unless told otherwise. Returns its id. */
export async function putOpportunity({
  customer = "helena",
  key = "viewed-repeatedly.bag",
  trigger = "viewed_repeatedly",
  status = "open",
  dueIn = 0,
  expiresIn = 9,
  version = 1,
}: Given = {}): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `insert into opportunities (customer_id, key, version, trigger, action, reason, product_ids, due_on, expires_on, status)
     select $1, $2, $3, $4, 'Show the bag.', 'Viewed three times.', '{blazer,unlisted}', t.day + $5::int, t.day + $6::int, $7
     from (select (now() at time zone time_zone)::date as day from workspace) t
     on conflict (customer_id, key) do update set status = excluded.status returning id`,
    [customer, key, version, trigger, dueIn, expiresIn, status],
  );
  return rows[0]!.id;
}

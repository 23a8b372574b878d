import "server-only";
import { pool } from "@/lib/server/db/client";

/** Customers who have no current profile and did not refuse one, in the order of their ids. */
export async function listCustomersWithoutProfile(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `select c.id from customers c
     where c.profiling_consent is distinct from false
       and not exists (select 1 from current_profiles p where p.customer_id = c.id)
     order by c.id collate "C"`,
  );
  return rows.map(({ id }) => id);
}

/** Which of these versions are written. */
export async function listMade(ids: string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ id: string }>("select id from profiles where id = any($1::uuid[])", [ids]);
  return new Set(rows.map(({ id }) => id));
}

export type RunProgress = { customers: number; done: number; written: number; failed: number };

/** How far a run is, from its jobs in the queue's own table. */
export async function readProgress(run: string): Promise<RunProgress> {
  const { rows } = await pool().query<RunProgress>(
    `select coalesce(sum(size), 0)::int as customers,
            coalesce(sum(size) filter (where state in ('completed', 'failed', 'cancelled')), 0)::int as done,
            coalesce(sum((output->>'written')::int) filter (where state = 'completed'), 0)::int as written,
            coalesce(sum(case when state = 'completed' then jsonb_array_length(output->'failed') else size end)
                     filter (where state in ('completed', 'failed', 'cancelled')), 0)::int as failed
     from (select state, output, jsonb_array_length(data->'customer_ids') as size
           from pgboss.job where name = 'generate-profiles' and data->>'run' = $1) jobs`,
    [run],
  );
  return rows[0]!;
}

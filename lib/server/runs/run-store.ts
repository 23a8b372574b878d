import "server-only";
import type { Day } from "@/lib/contracts/day";
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

/**
 * Which of these customers got a version since then, for `asOf` or else one that is current: a job that runs again must
 * not write them twice, and must not take a version that somebody asked for another day for its own.
 */
export async function listWrittenSince(customerIds: string[], since: Date, asOf: Day | null): Promise<Set<string>> {
  const { rows } = await pool().query<{ id: string }>(
    `select p.customer_id as id from current_profiles p
     where $3::date is null and p.customer_id = any($1) and p.generated_at >= $2
     union select p.customer_id from profiles p
     where p.as_of = $3::date and p.customer_id = any($1) and p.generated_at >= $2`,
    [customerIds, since, asOf],
  );
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

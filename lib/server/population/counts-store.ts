import "server-only";
import type { Day } from "@/lib/contracts/profile";
import { populationSeries, type Rollup } from "@/lib/domain/population-series";
import { inTransaction } from "@/lib/server/db/transaction";
import type { PopulationData } from "@/lib/server/population/snapshot-store";

const rollupsSql = `
select source, to_char(day, 'YYYY-MM-DD') as day, attribute, value, items
from population_rollups where taxonomy_version = $1 and day <= $2::date`;

// One index probe a customer and source, not a read of their lines.
const customersSql = `
select count(*)::int as n, (select data_revision from workspace) as revision from customers c
where exists (select from purchase_lines l where l.customer_id = c.id and l.day <= $1::date)
   or exists (select from events e where e.customer_id = c.id and e.day <= $1::date)`;

/** The numbers of a snapshot as the rollups have them for `day`, and the state of the data they were read from. */
export async function readCounts(
  taxonomyVersion: string,
  day: Day,
): Promise<{ revision: number; data: PopulationData }> {
  const { rows, customers } = await inTransaction(async (connection) => {
    await connection.query("set transaction isolation level repeatable read, read only");
    const rollups = await connection.query<Rollup>(rollupsSql, [taxonomyVersion, day]);
    const customers = await connection.query<{ n: number; revision: number }>(customersSql, [day]);
    return { rows: rollups.rows, customers: customers.rows[0]! };
  });
  return { revision: customers.revision, data: { customers: customers.n, ...populationSeries(rows).at(day) } };
}

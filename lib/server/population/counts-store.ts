import "server-only";
import type { Day } from "@/lib/contracts/day";
import { populationSeries, type Rollup } from "@/lib/domain/population-series";
import { learnRhythm } from "@/lib/domain/signals/rhythm-prior";
import { dayNumber } from "@/lib/domain/time/days";
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

/** Enough to know a rhythm by, and read in a moment however many there are. */
const SAMPLE = 2000;

// The shopping days of some customers, chosen by the hash of their id: the same ones in whatever order they came.
const shoppingDaysSql = `
select array_agg(distinct o.day - '1970-01-01'::date order by o.day - '1970-01-01'::date) as days
from customers c join orders o on o.customer_id = c.id and o.day <= $1::date
where ('x' || left(md5(c.id), 8))::bit(32)::bigint < $2::float8 / greatest($3::int, 1) * 4294967296
group by c.id`;

/** The numbers of a snapshot as the rollups have them for `day`, and the state of the data they were read from. */
export async function readCounts(
  taxonomyVersion: string,
  day: Day,
): Promise<{ revision: number; data: PopulationData }> {
  return inTransaction(async (connection) => {
    await connection.query("set transaction isolation level repeatable read, read only");
    const rollups = await connection.query<Rollup>(rollupsSql, [taxonomyVersion, day]);
    const { n, revision } = (await connection.query<{ n: number; revision: number }>(customersSql, [day])).rows[0]!;
    const sample = await connection.query<{ days: number[] }>(shoppingDaysSql, [day, SAMPLE, n]);
    const rhythm = learnRhythm(
      sample.rows.map(({ days }) => days),
      dayNumber(day),
    );
    return { revision, data: { customers: n, ...populationSeries(rollups.rows).at(day), rhythm } };
  });
}

import "server-only";
import type { Day } from "@/lib/contracts/profile";
import type { CountsByAttribute, PopulationAttribute } from "@/lib/domain/population";
import { inTransaction } from "@/lib/server/db/transaction";
import type { PopulationData } from "@/lib/server/population/snapshot-store";

const windows = ["all", "last56", "last28", "season"] as const;
type Window = (typeof windows)[number];
type Row = { source: "purchase" | "view"; attribute: PopulationAttribute; value: string } & Record<Window, number>;

const countsSql = `
select source, attribute, value, coalesce(sum(items), 0)::float8 as "all",
  coalesce(sum(items) filter (where day > $2::date - 56), 0)::float8 as last56,
  coalesce(sum(items) filter (where day > $2::date - 28), 0)::float8 as last28,
  coalesce(sum(items) filter (where day between ($2::date - interval '1 year')::date - 15
    and ($2::date - interval '1 year')::date + 21), 0)::float8 as season
from population_rollups where taxonomy_version = $1 and day <= $2::date
group by source, attribute, value`;

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
    const counts = await connection.query<Row>(countsSql, [taxonomyVersion, day]);
    const customers = await connection.query<{ n: number; revision: number }>(customersSql, [day]);
    return { rows: counts.rows, customers: customers.rows[0]! };
  });
  const of = (source: Row["source"], window: Window) =>
    countsOf(
      rows.filter((row) => row.source === source),
      window,
    );
  return {
    revision: customers.revision,
    data: {
      customers: customers.n,
      purchase: {
        all: of("purchase", "all"),
        last56: of("purchase", "last56"),
        last28: of("purchase", "last28"),
        season: of("purchase", "season"),
      },
      view: { all: of("view", "all"), last56: of("view", "last56") },
    },
  };
}

/**
 * Totals count the items whose value is known. Several occasions may fit one item, so that their total is a row of its
 * own (value ""). A window may hold more returns of a value than purchases: it then says nothing of that value.
 */
function countsOf(rows: Row[], window: Window): CountsByAttribute {
  const counts: CountsByAttribute = {};
  for (const row of rows) {
    const items = row[window];
    if (items <= 0) continue;
    counts[row.attribute] ??= { total: 0, values: {} };
    const own = counts[row.attribute]!;
    if (row.value === "") own.total = items;
    else own.values[row.value] = items;
    if (row.value !== "" && row.attribute !== "occasion") own.total += items;
  }
  return counts;
}

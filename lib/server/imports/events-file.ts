import "server-only";
import type { EventRow } from "@/lib/contracts/import";
import type { Applied, FileContext, FileImport } from "@/lib/server/imports/file-import";
import {
  addBareCustomers,
  countChanged,
  countUnknownProducts,
  daysOf,
  lowerKnownFrom,
  mergeRepeated,
  warnIf,
} from "@/lib/server/imports/staged";

const staged = {
  customer_id: "text",
  id: "text",
  type: "text",
  product_id: "text",
  query: "text",
  occurred_at: "timestamptz(3)",
  session_id: "text",
};

function toValues(row: EventRow) {
  return [row.customer_id, row.event_id, row.type, row.product_id, row.query, row.occurred_at, row.session_id];
}

const values = ["type", "product_id", "query", "occurred_at", "day", "session_id"];

const wanted = `
select s.customer_id, s.id, o.id is null as fresh, s.type, coalesce(s.product_id, o.product_id) as product_id,
  coalesce(s.query, o.query) as query, s.occurred_at, s.occurred_at::date as day,
  coalesce(s.session_id, o.session_id) as session_id, o.day as old_day
from staged s left join events o on o.customer_id = s.customer_id and o.id = s.id`;

async function apply({ connection }: FileContext): Promise<Applied> {
  const repeated = await mergeRepeated(connection, ["customer_id", "id"], Object.keys(staged));
  const bare = await addBareCustomers(connection, "staged");
  await connection.query(
    `create temp table changed on commit drop as select w.* from (${wanted}) w
     left join events o on o.customer_id = w.customer_id and o.id = w.id
     where w.fresh or (${values.map((n) => `w.${n}`)}) is distinct from (${values.map((n) => `o.${n}`)})`,
  );
  await connection.query(
    `insert into events (customer_id, id, ${values}) select customer_id, id, ${values} from changed
     on conflict (customer_id, id) do update set ${values.map((n) => `${n} = excluded.${n}`)}`,
  );
  await lowerKnownFrom(connection, "changed");
  const { added, updated } = await countChanged(connection);
  return {
    added,
    updated,
    refused: 0,
    changed: bare > 0 || added + updated > 0,
    days: await daysOf(connection, "select day from changed union all select old_day from changed"),
    warnings: [
      ...warnIf(repeated, "1 row repeats an event and counts once", "{n} rows repeat an event and count once"),
      ...warnIf(
        bare,
        "1 customer is in no customers.csv yet: known by the id alone",
        "{n} customers are in no customers.csv yet: known by their ids alone",
      ),
      ...warnIf(
        await countUnknownProducts(connection, "staged"),
        "1 product is in no products.csv yet: its events are kept, and count once it is",
        "{n} products are in no products.csv yet: their events are kept, and count once they are",
      ),
    ],
  };
}

export const eventsFile: FileImport<EventRow> = { staged, toValues, apply };

import "server-only";
import type { PurchaseRow } from "@/lib/contracts/import";
import { occasionName } from "@/lib/domain/taxonomy/occasions";
import type { Applied, FileContext, FileImport } from "@/lib/server/imports/file-import";
import { lineIdPrefix } from "@/lib/server/imports/line-id";
import { applyOrders, correctOrderDays, refuseForeignOrders } from "@/lib/server/imports/orders-store";
import {
  addBareCustomers,
  addStores,
  countChanged,
  countUnknownProducts,
  daysOf,
  lowerKnownFrom,
  warnIf,
} from "@/lib/server/imports/staged";
import type { Workspace } from "@/lib/server/workspace/workspace-store";

const staged = {
  order_id: "text",
  customer_id: "text",
  product_id: "text",
  prefix: "text",
  at: "timestamptz(3)",
  quantity: "int",
  unit_price: "numeric(14, 4)",
  currency: "text",
  size: "text",
  channel: "text",
  store_id: "text",
  occasion: "text",
  returned: "boolean",
  returned_at: "timestamptz(3)",
};

function toValues(row: PurchaseRow, workspace: Workspace) {
  return [
    row.order_id,
    row.customer_id,
    row.product_id,
    lineIdPrefix(row.order_id, row.product_id, row.size),
    row.purchased_at,
    row.quantity,
    row.unit_price,
    row.unit_price === null ? null : (row.currency ?? workspace.currency),
    row.size,
    row.channel,
    row.store,
    occasionName(row.occasion),
    row.returned,
    row.returned_at,
  ];
}

// Equal lines are told apart by their price, then by everything else that a file says of them, then by their place.
const lines = `
create temp table lines on commit drop as
select row, customer_id, prefix || '/' || row_number() over (partition by prefix order by unit_price nulls last, at, quantity,
    occasion collate "C", returned nulls first, returned_at, row) as id,
  order_id, product_id, at, at::date as day, quantity, unit_price, currency, size, channel, store_id, occasion,
  coalesce(returned, case when returned_at is not null then true end) as returned, returned_at::date as returned_day
from staged`;

// A return that a file only says now of a line we knew unreturned is known from today; said with the line, from its day.
const wanted = `
select n.customer_id, n.id, o.id is null as fresh, n.order_id, n.product_id, n.day,
  coalesce(n.quantity, o.quantity, 1) as quantity, coalesce(n.unit_price, o.unit_price) as unit_price,
  coalesce(n.currency, o.currency) as currency, coalesce(n.size, o.size) as size, coalesce(n.occasion, o.occasion) as occasion,
  coalesce(n.returned, o.returned, false) as returned,
  case when not coalesce(n.returned, o.returned, false) then null
    else greatest(n.day, case when n.returned_day is not null then n.returned_day when o.id is null then n.day
      when o.returned then o.returned_day else current_date end) end as returned_day,
  o.day as old_day, o.returned_day as old_returned_day
from lines n left join purchase_lines o on o.customer_id = n.customer_id and o.id = n.id`;

const values = ["day", "quantity", "unit_price", "currency", "size", "occasion", "returned", "returned_day"];

async function apply({ connection, importId, file }: FileContext): Promise<Applied> {
  const refused = await refuseForeignOrders(connection, importId, file);
  await connection.query(lines);
  await connection.query("analyze lines");
  const bare = await addBareCustomers(connection, "lines");
  const stores = await addStores(connection, "lines", "store_id");
  const orders = await applyOrders(connection);
  await connection.query(
    `create temp table changed on commit drop as select w.* from (${wanted}) w
     left join purchase_lines o on o.customer_id = w.customer_id and o.id = w.id
     where w.fresh or (${values.map((n) => `w.${n}`)}) is distinct from (${values.map((n) => `o.${n}`)})`,
  );
  const key = ["customer_id", "id", "order_id", "product_id"];
  await connection.query(
    `insert into purchase_lines (${[...key, ...values]}) select ${[...key, ...values]} from changed order by customer_id, id
     on conflict (customer_id, id) do update set ${values.map((n) => `${n} = excluded.${n}`)}`,
  );
  const corrected = await correctOrderDays(connection);
  await lowerKnownFrom(connection, "changed");
  const { added, updated } = await countChanged(connection);
  const days = ["day", "old_day", "returned_day", "old_returned_day"];
  return {
    added,
    updated,
    refused,
    changed: bare > 0 || stores || orders || corrected || added + updated > 0,
    days: await daysOf(connection, days.map((day) => `select ${day} as day from changed`).join(" union all ")),
    warnings: [
      ...warnIf(
        bare,
        "1 customer is in no customers.csv yet: known by the id alone",
        "{n} customers are in no customers.csv yet: known by their ids alone",
      ),
      ...warnIf(
        await countUnknownProducts(connection, "lines"),
        "1 product is in no products.csv yet: its purchases are kept, and count once it is",
        "{n} products are in no products.csv yet: their purchases are kept, and count once they are",
      ),
    ],
  };
}

export const purchasesFile: FileImport<PurchaseRow> = { staged, toValues, apply };

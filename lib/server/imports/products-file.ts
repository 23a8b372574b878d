import "server-only";
import type { ProductRow } from "@/lib/contracts/import";
import type { Applied, FileContext, FileImport } from "@/lib/server/imports/file-import";
import { addStores, countChanged, daysOf, mergeRepeated, warnIf } from "@/lib/server/imports/staged";
import { replaceStock } from "@/lib/server/imports/stock-store";
import { tagProducts } from "@/lib/server/imports/tag-products";
import type { Workspace } from "@/lib/server/workspace/workspace-store";

const columns = {
  name: "text",
  category: "text",
  color: "text",
  material: "text",
  pattern: "text",
  department: "text",
  brand: "text",
  price: "numeric(14, 4)",
  currency: "text",
  sizes: "text[]",
  image_url: "text",
  description: "text",
  occasion: "text",
};
const names = Object.keys(columns);
// Sizes are staged as an array's text: arrays cannot be gathered when a product is repeated.
const staged = { id: "text", ...columns, sizes: "text", stock: "jsonb", available_from: "date" };

function toValues(row: ProductRow, workspace: Workspace) {
  return [
    row.product_id,
    row.name,
    row.category,
    row.color,
    row.material,
    row.pattern,
    row.department,
    row.brand,
    row.price,
    row.price === null ? null : (row.currency ?? workspace.currency),
    row.sizes && `{${row.sizes.map((size) => `"${size.replace(/["\\]/g, "\\$&")}"`).join(",")}}`,
    row.image_url,
    row.description,
    row.occasion,
    row.stock && JSON.stringify(row.stock),
    row.available_from,
  ];
}

// First purchases and views count only for products whose first day is still to be found: known ones keep theirs up to
// date as lines and events arrive.
const seen = `
create temp table seen on commit drop as
with asked as materialized (select s.id from staged s left join products p on p.id = s.id
  where p.id is null or s.available_from is distinct from p.known_from and s.available_from is not null)
select product_id, min(day) as day from (
  select l.product_id, l.day from purchase_lines l where l.product_id in (select id from asked)
  union all
  select e.product_id, e.day from events e where e.product_id in (select id from asked)
) d group by product_id`;

const wanted = `
select s.id, p.id is null as fresh, ${names.map((n) => (n === "sizes" ? "coalesce(s.sizes::text[], p.sizes, '{}') as sizes" : `coalesce(s.${n}, p.${n}) as ${n}`))},
  least(coalesce(s.available_from, p.known_from, current_date), v.day) as known_from, p.price as old_price, p.currency as old_currency
from staged s left join products p on p.id = s.id left join seen v on v.product_id = s.id`;

const written = [...names, "known_from"];

async function apply({ connection }: FileContext): Promise<Applied> {
  const repeated = await mergeRepeated(connection, ["id"], Object.keys(staged));
  await connection.query(seen);
  await connection.query(
    `create temp table changed on commit drop as select w.* from (${wanted}) w left join products p on p.id = w.id
     where w.fresh or (${written.map((n) => `w.${n}`)}) is distinct from (${written.map((n) => `p.${n}`)})`,
  );
  await connection.query(
    `insert into products (id, ${written}) select id, ${written} from changed
     on conflict (id) do update set ${written.map((n) => `${n} = excluded.${n}`)}`,
  );
  const stock = await replaceStock(connection);
  const stores = await addStores(connection, "given_stock", "store_id");
  // Other tags, or another price, change what the pieces of every day they were bought or viewed count for.
  await connection.query(
    `create temp table touched on commit drop as select id from changed
     where not fresh and (price, currency) is distinct from (old_price, old_currency)`,
  );
  await tagProducts(connection, "select id from changed", "touched");
  const { added, updated } = await countChanged(connection);
  return {
    added,
    updated,
    refused: 0,
    changed: stock || stores || added + updated > 0,
    days: await daysOf(
      connection,
      `select l.day from purchase_lines l where l.product_id in (select id from touched)
       union all select l.returned_day from purchase_lines l where l.returned and l.product_id in (select id from touched)
       union all select e.day from events e where e.product_id in (select id from touched)`,
    ),
    warnings: warnIf(
      repeated,
      "1 row repeats a product_id: the last value that is not blank counts",
      "{n} rows repeat a product_id: the last values that are not blank count",
    ),
  };
}

export const productsFile: FileImport<ProductRow> = { staged, toValues, apply };

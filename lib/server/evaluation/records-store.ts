import "server-only";
import type { Dossier, Product } from "@/lib/domain/dossier";
import type { History, HistoryLine, Records } from "@/lib/domain/evaluation/history";
import { populationSeries, type Rollup } from "@/lib/domain/population-series";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import { type ProductRow, productJson, toMoney, toProduct } from "@/lib/server/products/product-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

type LineRow = Omit<HistoryLine, "unit_price"> & { unit_price: string | null; currency: string | null };
type HistoryRow = { customer: Dossier["customer"]; lines: LineRow[]; events: History["events"] };

const historiesSql = `
select jsonb_build_object('id', c.id, 'name', null, 'customer_type', c.customer_type, 'company', null,
    'birth_date', null, 'gender', c.gender, 'city', null, 'store', null, 'vip', null, 'client_since', null) as customer,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'order_id', l.order_id, 'product_id', l.product_id,
    'day', to_char(l.day, 'YYYY-MM-DD'), 'quantity', l.quantity, 'unit_price', l.unit_price::text, 'currency', l.currency,
    'size', l.size, 'channel', o.channel, 'store_id', o.store_id, 'occasion', l.occasion, 'returned', l.returned,
    'returned_day', to_char(l.returned_day, 'YYYY-MM-DD')) order by l.day, l.id collate "C")
    from purchase_lines l join orders o on o.customer_id = l.customer_id and o.id = l.order_id
    where l.customer_id = c.id), '[]') as lines,
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'product_id', e.product_id, 'query', e.query,
    'day', to_char(e.day, 'YYYY-MM-DD'), 'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'session_id', e.session_id) order by e.day, e.id collate "C") from events e where e.customer_id = c.id), '[]') as events
from customers c order by c.id collate "C"`;

const productsSql = `
select ${productJson} as product from products p
join product_tags t on t.product_id = p.id and t.taxonomy_version = $1`;

const rollupsSql = `
select source, to_char(day, 'YYYY-MM-DD') as day, attribute, value, items
from population_rollups where taxonomy_version = $1`;

/** All records of the database, for looking at them from past days. Not for a database that does not fit in memory. */
export async function readRecords(): Promise<Records> {
  const { name, currency, timeZone } = await requireWorkspace();
  const histories = await pool().query<HistoryRow>(historiesSql);
  const catalogue = await pool().query<{ product: ProductRow }>(productsSql, [TAXONOMY_VERSION]);
  const rollups = await pool().query<Rollup>(rollupsSql, [TAXONOMY_VERSION]);
  const products: Record<string, Product> = {};
  for (const { product } of catalogue.rows) products[product.id] = toProduct(product);
  const all: History[] = histories.rows.map(({ customer, lines, events }) => ({
    customer,
    lines: lines.map(({ currency, unit_price, ...line }) => ({ ...line, unit_price: toMoney(unit_price, currency) })),
    events,
  }));
  const days = all.flatMap(({ lines, events }) => [...lines, ...events].map(({ day }) => day)).sort();
  return {
    workspace: { name, currency, time_zone: timeZone },
    histories: all,
    products,
    population: populationSeries(rollups.rows),
    rollup_rows: rollups.rows.length,
    first_day: days[0] ?? null,
    last_day: days.at(-1) ?? null,
  };
}

import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { BrowsingEvent, Correction, Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import { wornForSql } from "@/lib/server/population/declared-occasions";
import { type ProductRow, productJson, toMoney, toProduct } from "@/lib/server/products/product-store";
import type { Workspace } from "@/lib/server/workspace/workspace-store";

type LineRow = Omit<PurchaseLine, "unit_price"> & { unit_price: string | null; currency: string | null };
type DossierRow = {
  customer: Dossier["customer"];
  lines: LineRow[];
  events: BrowsingEvent[];
  products: ProductRow[];
  corrections: Correction[];
  notes: Dossier["notes"];
  appointments: Dossier["appointments"];
};

// One statement, so that everything is read from one state of the database; the cut at as_of is made here, once.
const sql = `
with l as (select * from purchase_lines where customer_id = $1 and day <= $2),
e as (select * from events where customer_id = $1 and day <= $2)
select jsonb_build_object('id', c.id, 'name', c.name, 'customer_type', c.customer_type, 'company', c.company,
    'birth_date', to_char(c.birth_date, 'YYYY-MM-DD'), 'gender', c.gender, 'city', c.city,
    'store', case when s.id is null then null else jsonb_build_object('id', s.id, 'name', s.name) end, 'vip', c.vip,
    'client_since', case when (c.client_since at time zone $4)::date <= $2 then to_char(c.client_since at time zone $4, 'YYYY-MM-DD') end
  ) as customer,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'order_id', l.order_id, 'product_id', l.product_id,
    'day', to_char(l.day, 'YYYY-MM-DD'), 'quantity', l.quantity, 'unit_price', l.unit_price::text, 'currency', l.currency,
    'size', l.size, 'channel', o.channel, 'store_id', o.store_id, 'occasion', l.occasion,
    'returned', l.returned and coalesce(l.returned_day, l.day) <= $2) order by l.day, l.id collate "C")
    from l join orders o on o.customer_id = l.customer_id and o.id = l.order_id), '[]') as lines,
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'product_id', e.product_id, 'query', e.query,
    'day', to_char(e.day, 'YYYY-MM-DD'), 'at', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'session_id', e.session_id) order by e.day, e.id collate "C") from e), '[]') as events,
  coalesce((select jsonb_agg(${productJson} || jsonb_build_object('worn_for', w.worn_for) order by p.id collate "C") from products p
    join product_tags t on t.product_id = p.id and t.taxonomy_version = $3
    left join (${wornForSql("$2", "d.product_id in (select product_id from l union select product_id from e)")}) w on w.product_id = p.id
    where p.id in (select product_id from l union select product_id from e)), '[]') as products,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'key', x.key, 'action', x.action, 'text', x.text, 'language', x.language, 'author', x.author,
    'reason', x.reason, 'day', to_char(x.day, 'YYYY-MM-DD')) order by x.created_at, x.id) from corrections x
    where x.customer_id = $1 and x.day <= $2 and (x.undone_at is null or (x.undone_at at time zone $4)::date > $2)), '[]') as corrections,
  coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'text', n.text, 'author', n.author,
    'day', to_char(n.day, 'YYYY-MM-DD')) order by n.day, n.id) from notes n where n.customer_id = $1 and n.day <= $2), '[]') as notes,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'day', to_char(a.day, 'YYYY-MM-DD'),
    'time', to_char(a.starts_at at time zone $4, 'HH24:MI'), 'place', a.place, 'subject', a.subject) order by a.starts_at, a.id collate "C")
    from appointments a where a.customer_id = $1 and a.booked_day <= $2 and a.day between $2 and $2::date + 30), '[]') as appointments
from customers c left join stores s on s.id = c.store_id where c.id = $1`;

/**
 * Everything a profile of the customer may rest on as known on `asOf`, in one read. Null when there is no such
 * customer. Who may ask is decided before (requireCustomer); this reads for the engine.
 */
export async function loadDossier(
  workspace: Workspace,
  customerId: string,
  asOf: Day,
  present: boolean,
): Promise<Dossier | null> {
  const { rows } = await pool().query<DossierRow>(sql, [customerId, asOf, TAXONOMY_VERSION, workspace.timeZone]);
  const row = rows[0];
  if (!row) return null;
  const products: Record<string, Product> = {};
  for (const product of row.products) products[product.id] = toProduct(product);
  return {
    as_of: asOf,
    present,
    workspace: { name: workspace.name, currency: workspace.currency, time_zone: workspace.timeZone },
    customer: row.customer,
    lines: row.lines.map(({ currency, unit_price, ...line }) => ({
      ...line,
      unit_price: toMoney(unit_price, currency),
    })),
    events: row.events,
    products,
    corrections: row.corrections,
    notes: row.notes,
    appointments: row.appointments,
  };
}

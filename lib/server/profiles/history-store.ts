import "server-only";
import type { CustomerView } from "@/lib/contracts/customer-view";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import { type ProductRow, productJson, toCard, toMoney, unknownCard } from "@/lib/server/products/product-store";

type OrderRow = {
  id: string;
  day: string;
  total: string | null;
  currency: string | null;
  lines: {
    id: string;
    product_id: string;
    product: ProductRow | null;
    price: string | null;
    currency: string | null;
    size: string | null;
    returned: boolean;
  }[];
};

/** A customer's orders, newest first. The total is null when a price is unknown or currencies are mixed. */
export async function listOrders(customerId: string): Promise<CustomerView["orders"]> {
  const { rows } = await pool().query<OrderRow>(
    `select o.id, to_char(o.day, 'YYYY-MM-DD') as day,
       case when count(x.unit_price) = count(*) and count(distinct x.currency) = 1 then sum(x.unit_price * x.quantity)::text end as total,
       min(x.currency) as currency,
       jsonb_agg(jsonb_build_object('id', x.id, 'product_id', x.product_id, 'price', x.unit_price::text, 'currency', x.currency,
         'size', x.size, 'returned', x.returned, 'product', case when t.tags is null then null else ${productJson} end)
         order by x.unit_price desc nulls last, x.id collate "C") as lines
     from orders o join purchase_lines x on x.customer_id = o.customer_id and x.order_id = o.id
     left join products p on p.id = x.product_id
     left join product_tags t on t.product_id = p.id and t.taxonomy_version = $2
     where o.customer_id = $1 group by o.id, o.day order by o.day desc, o.id collate "C"`,
    [customerId, TAXONOMY_VERSION],
  );
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    total: toMoney(row.total, row.currency),
    lines: row.lines.map((line) => ({
      id: line.id,
      product: line.product ? toCard(line.product) : unknownCard(line.product_id),
      price: toMoney(line.price, line.currency),
      size: line.size,
      returned: line.returned,
    })),
  }));
}

/** Events a week (weeks start on Monday) over the year up to `today`; weeks without events are absent. */
export async function countWeeklyEvents(customerId: string, today: string): Promise<CustomerView["browsing"]> {
  const { rows } = await pool().query<{ week: string; events: number }>(
    `select to_char(date_trunc('week', day), 'YYYY-MM-DD') as week, count(*)::int as events from events
     where customer_id = $1 and day > $2::date - 366 group by 1 order by 1`,
    [customerId, today],
  );
  return rows;
}

/** The next appointment from now on, and the notes, newest first. */
export async function readAgenda(customerId: string): Promise<Pick<CustomerView, "next_appointment" | "notes">> {
  const [appointments, notes] = await Promise.all([
    pool().query<{
      id: string;
      starts_at: Date;
      store: string;
      place: string | null;
      subject: string | null;
      staff: string | null;
    }>(
      `select a.id, a.starts_at, coalesce(s.name, a.store_id) as store, a.place, a.subject, u.name as staff from appointments a
       left join stores s on s.id = a.store_id left join users u on u.id = a.user_id
       where a.customer_id = $1 and a.starts_at >= now() - interval '1 hour' order by a.starts_at limit 1`,
      [customerId],
    ),
    pool().query<CustomerView["notes"][number]>(
      `select id::text, text, author, to_char(day, 'YYYY-MM-DD') as day from notes where customer_id = $1
       order by day desc, created_at desc, id desc`,
      [customerId],
    ),
  ]);
  const next = appointments.rows[0];
  return { next_appointment: next ? { ...next, starts_at: next.starts_at.toISOString() } : null, notes: notes.rows };
}

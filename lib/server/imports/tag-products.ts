import "server-only";
import type { Product } from "@/lib/domain/dossier";
import { TAXONOMY_VERSION, tagProduct } from "@/lib/domain/taxonomy/tag-product";
import type { Connection } from "@/lib/server/db/transaction";

const batchSize = 250;

const nextBatch = (ids: string) => `
select p.id, p.name, p.category, p.color, p.material, p.pattern, p.department, p.brand,
  case when p.price is not null then jsonb_build_object('amount', p.price::text, 'currency', p.currency) end as price,
  p.sizes, p.description, p.occasion, to_char(p.known_from, 'YYYY-MM-DD') as known_from
from products p where p.id in (${ids}) and p.id > $1 order by p.id limit ${batchSize}`;

/**
 * Tags the products whose ids the query gives, with the present taxonomy, in batches. Ids whose tags became other ones
 * go into the table `touched` (column id).
 */
export async function tagProducts(connection: Connection, ids: string, touched: string): Promise<void> {
  let last = "";
  for (;;) {
    const { rows } = await connection.query<Omit<Product, "tags">>(nextBatch(ids), [last]);
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    await connection.query(
      `with put as (
         insert into product_tags as t (product_id, taxonomy_version, tags)
         select g.id, $1, g.tags from unnest($2::text[], $3::jsonb[]) g(id, tags)
         on conflict (product_id, taxonomy_version) do update set tags = excluded.tags where t.tags <> excluded.tags
         returning product_id)
       insert into ${touched} (id) select product_id from put`,
      [TAXONOMY_VERSION, rows.map((row) => row.id), rows.map((row) => JSON.stringify(tagProduct(row)))],
    );
  }
}

import "server-only";
import type { Day } from "@/lib/contracts/day";
import { HALF_LIFE_DAYS } from "@/lib/domain/occasions/worn-for-series";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import type { Connection } from "@/lib/server/db/transaction";

const anySql = "select exists (select from declared_occasions) as any";

const countSql = `
insert into declared_occasions (product_id, day, occasion, items)
select l.product_id, l.day, l.occasion, count(*) from purchase_lines l
join product_tags t on t.product_id = l.product_id and t.taxonomy_version = $1
where l.day = any($2::date[]) and l.occasion is not null and (t.tags->>'fashion')::boolean
  and t.tags->'occasions'->0->>'source' is distinct from 'given'
group by 1, 2, 3`;

/**
 * Rewrites, for these days, what products were declared to be bought for: fashion whose own column gives no occasion,
 * returned or not, for that is what they were wanted for. `changed`: the first were declared, or the last are gone.
 */
export async function rewriteDeclared(
  connection: Connection,
  days: Day[],
): Promise<{ learns: boolean; changed: boolean }> {
  const before = await connection.query<{ any: boolean }>(anySql);
  await connection.query("delete from declared_occasions where day = any($1::date[])", [days]);
  await connection.query(countSql, [TAXONOMY_VERSION, days]);
  const after = await connection.query<{ any: boolean }>(anySql);
  const learns = after.rows[0]!.any;
  return { learns, changed: before.rows[0]!.any !== learns };
}

/**
 * A query of what products were declared to be bought for up to a day: product_id, and worn_for as JSON of weights by
 * occasion, halved a year. Exact numbers are summed, so that their order does not matter. `products` narrows it down.
 */
export function wornForSql(day: string, products = "true"): string {
  return `select product_id, jsonb_object_agg(occasion, weight) as worn_for from (
    select d.product_id, d.occasion,
      sum(d.items * round((0.5::float8 ^ ((${day}::date - d.day)::float8 / ${HALF_LIFE_DAYS}))::numeric, 6)) as weight
    from declared_occasions d where d.day <= ${day}::date and ${products} group by 1, 2) w group by 1`;
}

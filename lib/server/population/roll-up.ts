import "server-only";
import type { Day } from "@/lib/contracts/day";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import type { Connection } from "@/lib/server/db/transaction";
import { rewriteDeclared } from "@/lib/server/population/declared-occasions";

/** The same as `priceBand` of lib/domain/signals, a test holds them equal: floor(2 log2 price), half-octaves. */
export function priceBandSql(price: string, currency: string): string {
  return `case when ${price} > 0 then ${currency} || ':' || floor(2 * ln(${price}::float8) / ln(2::float8) + 1e-9)::int end`;
}

const attributes = ["department", "category", "type", "slot", "color", "pattern", "material", "formality", "season"];

// A piece counts on its day, and is taken back on the day its return was known: sums up to a day are as of that day.
const sql = `
with touched as materialized (select unnest($2::date[]) as day),
pieces as materialized (
  select 'purchase' as source, m.day, m.product_id, m.band, m.occasion, sum(m.n) as n
  from (
    select l.day, l.product_id, ${priceBandSql("l.unit_price", "l.currency")} as band, l.occasion, 1 as n
    from purchase_lines l where l.day in (select day from touched)
    union all
    select coalesce(l.returned_day, l.day), l.product_id, ${priceBandSql("l.unit_price", "l.currency")}, l.occasion, -1
    from purchase_lines l where l.returned and coalesce(l.returned_day, l.day) in (select day from touched)
  ) m group by 2, 3, 4, 5
  union all
  select 'view', e.day, e.product_id, ${priceBandSql("p.price", "p.currency")}, null, count(*)
  from events e join products p on p.id = e.product_id
  where e.type in ('product_viewed', 'product_added') and e.day in (select day from touched) group by 2, 3, 4
),
tagged as materialized (
  select t.product_id, t.tags from product_tags t
  where t.taxonomy_version = $1 and (t.tags->>'fashion')::boolean and t.product_id in (select product_id from pieces)
),
read as materialized (
  select t.product_id, a.attribute, t.tags->a.attribute->>'value' as value
  from tagged t cross join unnest($3::text[]) a(attribute) where t.tags->a.attribute->>'value' is not null
),
occasions as materialized (
  select distinct t.product_id, o->>'value' as value from tagged t cross join jsonb_array_elements(t.tags->'occasions') o
),
shelves as materialized (
  select product_id, coalesce(tags->'category'->>'value', '') || E'\n' || coalesce(tags->'type'->>'value', '') as shelf
  from tagged where $4 and tags->'occasions'->0->>'source' is distinct from 'given'
),
counted as (
  select p.source, p.day, r.attribute, r.value, p.n from pieces p join read r using (product_id)
  union all
  select p.source, p.day, 'price_band', p.band, p.n from pieces p join tagged using (product_id) where p.band is not null
  union all
  select p.source, p.day, 'occasion', p.occasion, p.n from pieces p join tagged using (product_id)
  where p.occasion is not null
  union all
  select p.source, p.day, 'occasion', o.value, p.n from pieces p join occasions o using (product_id)
  where p.occasion is null
  union all
  select p.source, p.day, 'occasion', '', p.n from pieces p join tagged using (product_id)
  where p.occasion is not null or p.product_id in (select product_id from occasions)
  union all
  select 'purchase', d.day, 'worn_for', d.occasion || E'\n' || s.shelf, d.items
  from declared_occasions d join shelves s using (product_id) where d.day in (select day from touched)
  union all
  select p.source, p.day, 'untold', s.shelf, p.n from pieces p join shelves s using (product_id) where p.occasion is null
  union all
  select p.source, p.day, 'suits', o.value || E'\n' || s.shelf, p.n
  from pieces p join shelves s using (product_id) join occasions o using (product_id) where p.occasion is null
  union all
  select p.source, p.day, 'suits', E'\n' || s.shelf, p.n from pieces p join shelves s using (product_id)
  where p.occasion is null and p.product_id in (select product_id from occasions)
)
insert into population_rollups (taxonomy_version, source, day, attribute, value, items)
select $1, source, day, attribute, value, sum(n) from counted group by 2, 3, 4, 5 having sum(n) <> 0`;

/**
 * Rewrites the rollups of the days from the lines and views as they are now. A line is one item whatever its quantity.
 * An occasion is counted per value; value "" counts the items that have any, for several occasions fit one piece. With
 * the first purchase that declares what it is for, every day gets the rows that learning from it needs (OccasionRollup).
 */
export async function rollUp(connection: Connection, days: Day[]): Promise<void> {
  if (days.length === 0) return;
  const { learns, changed } = await rewriteDeclared(connection, days);
  const all = changed ? [...new Set([...days, ...(await listDays(connection))])].sort() : days;
  await connection.query("delete from population_rollups where taxonomy_version = $1 and day = any($2::date[])", [
    TAXONOMY_VERSION,
    all,
  ]);
  await connection.query(sql, [TAXONOMY_VERSION, all, attributes, learns]);
}

/** Every day that has a line, a return or an event: what a new taxonomy version has to roll up again. */
export async function listDays(connection: Connection): Promise<Day[]> {
  const { rows } = await connection.query<{ day: Day }>(
    `select to_char(day, 'YYYY-MM-DD') as day from (
       select day from purchase_lines union select coalesce(returned_day, day) from purchase_lines where returned
       union select day from events) d order by day`,
  );
  return rows.map((row) => row.day);
}

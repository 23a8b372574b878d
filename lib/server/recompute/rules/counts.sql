-- "Oxblood blazers for the working week: 3 of 12 pieces (25%)." Pieces are counted by quantity; "of" is all pieces, or
-- those that fit the phrase but for one of its words, or those where what it counts is known.
with told as (
  select f.customer_id, f.id, f.statement, f.as_of, m[1] as what, m[2]::int as n, m[3]::int as of, m[4]::int as percent
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) pieces \(([0-9]+)%\)\.$') m
  where f.kind = 'count' and m is not null
),
-- "Silver" and "denim" are a colour, a cloth or a pattern: each reading is tried.
phrases as materialized (
  select what, reading, (p).noun, (p).department, (p).month, (p).price, (p).channel, (p).before, (p).foreign_only, (p).slot,
    case when reading = 'color' then (p).color end as color, case when reading = 'cloth' then (p).cloth end as cloth,
    case when reading = 'pattern' then (p).pattern end as pattern,
    (select array_agg(value) from recompute.purposes where phrase = (p).purpose) as purposes
  from (select what, recompute.read_phrase(what) as p from (select distinct what from told) w) read
  cross join lateral unnest(array['color', 'cloth', 'pattern', 'none']) reading
  where (p).rest is null
    and case reading when 'color' then (p).color is not null when 'cloth' then (p).cloth is not null
      when 'pattern' then (p).pattern is not null else coalesce((p).color, (p).cloth, (p).pattern) is null end
),
fits as (
  select t.customer_id, t.id, p.reading, k.quantity as q,
    coalesce(p.noun = 'piece' or recompute.stem(k.type) = p.noun, false) as exact,
    coalesce(recompute.is_called(k.type, p.noun), false) as called,
    k.type is not null as typed, k.color is not null as colored, k.material is not null as clothed, k.pattern is not null as patterned,
    coalesce(case p.color when 'neutral' then recompute.is_quiet(k.color)
      else p.color is null or k.color = p.color or lower(k.color_name) = p.color end, false) as color,
    coalesce(p.color is null or k.color in (select family from recompute.shades where word = p.color), false) as family,
    coalesce(p.cloth is null or k.material in (select value from recompute.cloths where word = p.cloth), false) as cloth,
    coalesce(case p.pattern when 'any' then k.pattern <> all(array['solid', 'plain', 'melange', 'texture', 'denim'])
      else p.pattern is null or k.pattern in (select value from recompute.patterns where word = p.pattern) end, false) as pattern,
    coalesce(case p.department when 'children' then k.department in ('girls', 'boys', 'baby')
      else p.department is null or k.department in (select value from recompute.departments where word = p.department) end, false) as department,
    coalesce(p.purposes is null or k.occasions && p.purposes, false) as purpose,
    p.purposes is null or exists (select from recompute.own o where o.customer_id = k.customer_id and o.id = k.id) as own,
    coalesce(p.month is null or extract(month from k.day) = p.month, false) as month,
    coalesce(case p.price when 'at full price' then k.unit_price >= k.list_price * 0.97 when 'below list price' then k.unit_price < k.list_price * 0.97 else true end, false) as price,
    k.unit_price is not null and k.list_price is not null and k.currency = k.list_currency as priced,
    coalesce(case p.channel when 'online' then k.channel = 'online' when 'in a store' then k.channel ~ 'store|loja|shop|boutique|tienda|pos' else p.channel is null or k.channel = p.channel end, false) as channel,
    p.before is null or k.day < p.before as before,
    p.foreign_only is not true or k.gift as foreign_only,
    p.slot is null or k.slot = p.slot as slot
  from told t join phrases p using (what) join recompute.kept k using (customer_id)
),
counted as (
  select customer_id, id, reading,
    array[
      coalesce(sum(q) filter (where exact and color and cloth and pattern and department and purpose and own and month and price and channel and before and foreign_only and slot), 0),
      coalesce(sum(q) filter (where called and color and cloth and pattern and department and purpose and own and month and price and channel and before and foreign_only and slot), 0),
      coalesce(sum(q) filter (where exact and color and cloth and pattern and department and purpose and month and price and channel and before and foreign_only and slot), 0),
      coalesce(sum(q) filter (where called and color and cloth and pattern and department and purpose and month and price and channel and before and foreign_only and slot), 0)
    ] as ns,
    array[
      sum(q), sum(q) filter (where typed), sum(q) filter (where colored), sum(q) filter (where clothed), sum(q) filter (where patterned), sum(q) filter (where priced),
      sum(q) filter (where exact), sum(q) filter (where called), sum(q) filter (where color), sum(q) filter (where cloth), sum(q) filter (where pattern),
      sum(q) filter (where department), sum(q) filter (where purpose and own), sum(q) filter (where purpose), sum(q) filter (where month), sum(q) filter (where before),
      sum(q) filter (where colored and called), sum(q) filter (where called and color), sum(q) filter (where called and purpose and own),
      sum(q) filter (where family), sum(q) filter (where called and family)
    ] as ofs
  from fits group by 1, 2, 3
)
select t.customer_id, t.id, t.statement,
  case when bool_or(t.n = any(c.ns) and t.of = any(c.ofs) and t.percent = round(100.0 * t.n / nullif(t.of, 0))) then t.statement
    else string_agg(format('%s: %s of %s', c.reading, c.ns, c.ofs), '; ') end
from told t join counted c using (customer_id, id) group by 1, 2, 3

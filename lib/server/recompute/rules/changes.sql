-- "Jeans: 0% before (63 pieces and views before 10 November 2026), 35% now (37 since); all customers 6%." What all customers
-- buy and view now is the test's own weighing and is not recomputed. A piece for two occasions is half of each.
with told as (
  select f.customer_id, f.id, f.statement, f.as_of, m[1] as what, m[2]::int as before, m[3]::int as known, recompute.day_of(m[4]) as since, m[5]::int as now, m[6]::int as lately
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+)% before \(([0-9]+) pieces and views before (.*?)\), ([0-9]+)% now \(([0-9]+) since\); all customers [0-9]+%\.') m
  where m is not null
),
-- "Navy pieces" is a colour, "pieces for the beach" a purpose.
named as (
  select t.*, c.attribute, array_agg(distinct c.value) as values from told t
  cross join lateral (select regexp_replace(lower(t.what), '^pieces for ', '') as purpose, regexp_replace(lower(t.what), ' pieces$', '') as bare) w
  join recompute.called c on c.word = case c.attribute when 'type' then recompute.stem(t.what) when 'occasion' then w.purpose when 'department' then lower(t.what) when 'pattern' then lower(t.what) else w.bare end
  group by t.customer_id, t.id, t.statement, t.as_of, t.what, t.before, t.known, t.since, t.now, t.lately, c.attribute
),
things as (
  select n.customer_id, n.id, n.attribute, x.day >= n.since as lately, cardinality(v.values)::numeric as of,
    (select count(*) from unnest(v.values) u where u = any(n.values)) as fits
  from named n join recompute.things x using (customer_id)
  cross join lateral (select coalesce(array_agg(value), '{}') as values from recompute.values_of(x.type, x.color, x.material, x.pattern, x.department, x.season, x.occasions) v where v.attribute = n.attribute) v
),
counted as (
  select customer_id, id, attribute, count(*) filter (where lately) as lately, count(*) filter (where not lately) as known,
    round(100 * sum(fits / of) filter (where lately and of > 0) / nullif(count(*) filter (where lately and of > 0), 0)) as now,
    round(100 * sum(fits / of) filter (where not lately and of > 0) / nullif(count(*) filter (where not lately and of > 0), 0)) as before
  from things group by 1, 2, 3
)
select t.customer_id, t.id, t.statement,
  case when t.since = t.as_of - 13 and bool_or(t.known = c.known and t.lately = c.lately and t.now = c.now and t.before = c.before) then t.statement
    else string_agg(format('%s: %s%% of %s, %s%% of %s', c.attribute, c.before, c.known, c.now, c.lately), '; ') end
from told t left join counted c using (customer_id, id) group by 1, 2, 3, t.since, t.as_of
union all
select f.customer_id, f.id, f.statement,
  case when c.lately = m[1]::int and c.before = m[2]::int then f.statement else format('%s, %s before', c.lately, c.before) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Too little to compare: ([0-9]+) pieces and views in the last 14 days, ([0-9]+) before\.$') m
cross join lateral (select count(*) filter (where day > f.as_of - 14) as lately, count(*) filter (where day <= f.as_of - 14) as before from recompute.things x where x.customer_id = f.customer_id) c
where m is not null
union all
-- How far the season or a gift explains a change is the test's own judgement: that it is the published one is checked.
select f.customer_id, f.id, f.statement,
  case when f.statement like any (select '%' || (r ->> 'reason') from recompute.profiles p cross join jsonb_array_elements(p.signals #> '{new_behavior,rivals}') r
    where p.customer_id = f.customer_id) then f.statement end
from recompute.facts f where f.statement ~ '^(A gift for somebody else|The season|A new size) as another explanation: '
union all
select f.customer_id, f.id, f.statement, case when m[1] is null or c.n = m[1]::int and c.of = m[2]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^What it would explain: [^(]*(?:\(([0-9]+) of ([0-9]+) pieces and views in the last 14 days\))?\.$') m
cross join lateral (select count(*) filter (where d.place) as n, count(*) as of from recompute.things x
  left join lateral (select x.department in (select value from recompute.departments d where f.statement like '%' || d.word || '%') as place) d on true
  where x.customer_id = f.customer_id and x.day > f.as_of - 14) c
where m is not null

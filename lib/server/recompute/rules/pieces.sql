-- "Blazer in oxblood wool, bought 18 August 2026; ... ." and a note: each piece by name was bought that day and kept, and
-- what the note counts is counted again.
with told as (
  select f.customer_id, f.id, f.statement, f.as_of, f.n, m[1] as pieces, coalesce(m[2], '') as note
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^(.*, bought [0-9]+ [A-Z][a-z]+ [0-9]{4})\.(?: (.*))?$') m
  where m is not null and f.kind in ('count', 'coverage') and f.statement !~ '^Owned: '
),
items as (
  select t.customer_id, t.id, item[1] as name, recompute.day_of(item[2]) as day
  from told t cross join lateral regexp_matches(t.pieces, '(.+?), bought ([0-9]+ [A-Z][a-z]+ [0-9]{4})(?:; |$)', 'g') item
),
checked as (
  select i.customer_id, i.id, count(*) as named, count(k.found) as found, max(i.day) as last, array_agg(k.found) as types, array_agg(k.color) as colors,
    string_agg(i.name, '; ') filter (where k.found is null) as missing
  from items i left join lateral (select coalesce(k.type, '?') as found, k.color from recompute.kept k where k.customer_id = i.customer_id and k.day = i.day
      and (k.name is null and i.name = 'a piece without description' or recompute.is_named(i.name, k.name, k.color_name, k.color)) limit 1) k on true
  group by 1, 2
),
medians as (
  select customer_id, percentile_cont(0.5) within group (order by gap) as gap, max(day) as last from recompute.gaps group by 1
),
noted as (
  select t.customer_id, t.id,
    -- "The first of the blazers; 4 pieces in all."
    coalesce((regexp_match(t.note, '([0-9]+) pieces in all\.'))[1]::int = (select sum(quantity) from recompute.kept k where k.customer_id = t.customer_id), true)
    -- "Two blazers bought in all (2)."
    and coalesce((regexp_match(t.note, '\(([0-9]+)\)\.$'))[1]::int in (
      select sum(quantity) from recompute.kept k where k.customer_id = t.customer_id and recompute.head(k.type) = any(select recompute.head(unnest(c.types))) group by recompute.head(k.type)
      union all select sum(quantity) from recompute.kept k where k.customer_id = t.customer_id and k.day <= t.as_of - 14 and recompute.head(k.type) = any(select recompute.head(unnest(c.types))) group by recompute.head(k.type)), t.note !~ '\([0-9]+\)\.$' or t.note ~ 'times\)')
    and (t.note !~ 'Over twice \(2 times\) the usual pause' or t.as_of - g.last > 2 * g.gap)
    and coalesce(date_trunc('month', c.last) = date_trunc('month', recompute.day_of('1 ' || (regexp_match(t.note, ', of ([A-Z][a-z]+ [0-9]{4})\.$'))[1])), true)
    and (t.note !~ 'before the last 14 days\.$' or c.last <= t.as_of - 14) as agrees
  from told t join checked c using (customer_id, id) left join medians g using (customer_id)
)
select t.customer_id, t.id, t.statement,
  case when c.named = c.found and n.agrees and c.named <= t.n then t.statement else format('%s of %s named, missing %s, note %s', c.found, c.named, c.missing, n.agrees) end
from told t join checked c using (customer_id, id) join noted n using (customer_id, id)
union all
select f.customer_id, f.id, f.statement, case when k.n > 0 then f.statement else 'not bought then' end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Own(?:s|ed, and goes with the pieces made ready:|ed: the) (.*), bought ([0-9]+ [A-Z][a-z]+ [0-9]{4})(?: \([A-Z][a-z]+ [0-9]{4}\))?\.$') m
cross join lateral (select count(*) as n from recompute.kept k where k.customer_id = f.customer_id and k.day = recompute.day_of(m[2])
  and recompute.is_named(m[1], k.name, k.color_name, k.color)) k
where m is not null
union all
select f.customer_id, f.id, f.statement, case when k.n > 0 then f.statement else 'not in the range so' end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^In the range: (.*?)(?:, (\D{0,3}[0-9][0-9.,]*))?(?:, size (.*))?\.$') m
cross join lateral (select count(*) as n from recompute.tagged t join products x using (id) where x.id = f.refs -> 0 ->> 'id' and recompute.is_named(m[1], t.name, t.color_name, t.color)
  and (m[2] is null or recompute.figures(m[2]) = recompute.money(t.price)) and (m[3] is null or m[3] = any(x.sizes))) k
where m is not null

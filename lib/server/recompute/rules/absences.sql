-- What is not there.
select f.customer_id, f.id, f.statement, case when c.n = 0 and recompute.day_of(m[1]) = f.as_of - 13 then f.statement else c.n || ' views and searches' end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^No views or searches in the last 14 days \(two weeks, a fortnight\), since (.*)\.$') m
cross join lateral (select (select count(*) from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14)
  + (select count(*) from events e where e.customer_id = f.customer_id and e.type = 'products_searched' and trim(coalesce(e.query, '')) <> '' and e.day between f.as_of - 13 and f.as_of
      and not (select p.given -> 'hidden' from recompute.profiles p where p.customer_id = f.customer_id) ? e.id) as n) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = 0 and c.orders < 3 then f.statement else format('%s views, %s orders', c.n, c.orders) end
from recompute.facts f
cross join lateral (select (select count(*) from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14) as n,
  (select count(*) from recompute.orders o where o.customer_id = f.customer_id) as orders) c
where f.statement = 'No views in the last 14 days and fewer than three orders: no rhythm and nothing recent to compare.'
union all
select f.customer_id, f.id, f.statement, case when c.n = 0 and c.days = 1 and c.orders = m[1]::int then f.statement else format('%s views, %s orders on %s days', c.n, c.orders, c.days) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^No views in the last 14 days, and all [^(]* \(([0-9]+)\) on one day: no rhythm and nothing recent to compare\.$') m
cross join lateral (select (select count(*) from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14) as n,
  (select count(*) from recompute.orders o where o.customer_id = f.customer_id) as orders, (select count(distinct day) from recompute.orders o where o.customer_id = f.customer_id) as days) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when not exists (select from recompute.kept k where k.customer_id = f.customer_id) then f.statement else 'there are purchases' end
from recompute.facts f where f.statement = 'No purchase so far: nothing to compare the browsing with.'
union all
-- "No coat (coats) among 39 pieces bought before 10 November 2026."
select f.customer_id, f.id, f.statement, case when c.n = 0 and c.of = m[2]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^No (.*?)(?: \(.*\))? among ([0-9]+) (pieces|views)(?: bought)?(?: before (.*))?\.$') m
cross join lateral (
  select count(*) filter (where recompute.head(type) = recompute.stem(m[1])) as n, coalesce(sum(q), 0) as of from (
    select type, quantity as q, day from recompute.kept where customer_id = f.customer_id and m[3] = 'pieces'
    union all select type, 1, day from recompute.viewed where customer_id = f.customer_id and m[3] = 'views') things
  where m[4] is null or day < recompute.day_of(m[4])
) c where m is not null
union all
-- "No dress among 12 pieces; dresses are 8% of all customers' pieces."
select f.customer_id, f.id, f.statement, case when c.n = 0 and c.of = m[2]::int and m[4]::int = round(100 * e.share) then f.statement else format('%s of %s, all %s', c.n, c.of, e.share) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^No (.*) among ([0-9]+) pieces; (.*) are ([0-9]+)% of all customers'' pieces\.$') m
cross join lateral (select count(*) filter (where recompute.head(type) = recompute.stem(m[1])) as n, sum(quantity) as of from recompute.kept where customer_id = f.customer_id) c
cross join lateral (select sum(lines) filter (where recompute.head(value) = recompute.stem(m[3])) / max(lines) filter (where value is null)::numeric as share from recompute.everybody where attribute = 'type') e
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = 0 and c.of = m[2]::int and v.n = m[3]::int then f.statement else format('%s of %s, %s views', c.n, c.of, v.n) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Nothing (.*) among ([0-9]+) pieces whose colour is known; ([0-9]+) .* views lately\.$') m
cross join lateral (select count(*) filter (where color = m[1]) as n, sum(quantity) as of from recompute.kept k where k.customer_id = f.customer_id and color is not null) c
cross join lateral (select count(*) as n from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 and v.color = m[1]) v
where m is not null
union all
-- An empty place in a look. Whether the range carries such a piece is counted; which nearest miss is told is the composer's.
select f.customer_id, f.id, f.statement,
  case when case m[2]
    when 'Not in the range' then r.all = 0
    when 'None in the departments bought from' then r.all > 0 and r.own = 0
    else r.own > 0 end then f.statement else format('%s in the range, %s of them for the customer', r.all, r.own) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([a-z ]+): ((Not|None|Nothing|Sold out|The only one).*)\.$') m
cross join lateral (select count(*) as all, count(*) filter (where t.department is null or t.department = 'unisex'
    or t.department in (select department from recompute.kept k join recompute.own o using (customer_id, id) where k.customer_id = f.customer_id
      union select department from recompute.viewed v where v.customer_id = f.customer_id and not exists (select from recompute.kept k where k.customer_id = f.customer_id))) as own
  from recompute.tagged t where t.fashion and t.known_from <= f.as_of and t.slot = case m[1] when 'dress or jumpsuit' then 'one-piece' when 'layer' then 'outerwear' when 'swimwear' then 'swim' else m[1] end) r
where m is not null and f.kind = 'coverage'

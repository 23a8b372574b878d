-- What orders hold.
with orders as (
  select customer_id, order_id, sum(quantity) as n, array_agg(distinct recompute.head(type)) as heads, (array_agg(channel order by day, id collate "C"))[1] as channel
  from recompute.kept group by 1, 2
)
select f.customer_id, f.id, f.statement,
  case when c.n = m[1]::int and c.of = m[2]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) of ([0-9]+) orders hold (a single piece|.*)\.$') m
cross join lateral (select count(*) filter (where case m[3] when 'a single piece' then o.n = 1 else o.heads && array[recompute.stem(m[3])] end) as n, count(*) as of
  from orders o where o.customer_id = f.customer_id) c
where m is not null and f.statement !~ ' hold both\.$'
union all
select f.customer_id, f.id, f.statement, case when c.n = m[2]::int and c.of = m[3]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) orders hold both\.$') m
cross join lateral (select count(*) filter (where o.heads @> recompute.nouns_in(m[1])) as n, count(*) as of from orders o where o.customer_id = f.customer_id) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.of = m[1]::int and c.n = m[2]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^The middle one of ([0-9]+) orders holds ([0-9]+) pieces\.$') m
cross join lateral (select count(*) as of, (array_agg(n order by n))[count(*) / 2 + 1] as n from orders o where o.customer_id = f.customer_id) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = m[1]::int and c.of = m[2]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) of ([0-9]+) orders were placed (in a store|online|by (.*))\.$') m
cross join lateral (select count(*) filter (where case m[3] when 'in a store' then o.channel ~ 'store|loja|shop|boutique|tienda|pos' else o.channel = coalesce(m[4], 'online') end) as n,
  count(o.channel) as of from orders o where o.customer_id = f.customer_id) c
where m is not null

-- Orders in time: how many, how far apart, in which months.
with orders as (
  select customer_id, count(distinct id) as n, max(day) as last, max(as_of) as as_of from recompute.orders group by 1
),
medians as (
  select customer_id, (percentile_cont(0.5) within group (order by gap))::numeric as gap from recompute.gaps where gap is not null group by 1
),
kept as (
  select customer_id, count(distinct order_id) as n, min(day) as first, max(day) as last from recompute.kept group by 1
),
months as (
  select customer_id, extract(month from day)::int as month, count(distinct id) as n, count(distinct extract(year from day)) as years from recompute.orders group by 1, 2
)
select f.customer_id, f.id, f.statement,
  case
    when o.n = m[1]::int and round(coalesce(g.gap, 0)) = replace(m[2], ',', '')::int and o.as_of - o.last = replace(m[3], ',', '')::int and (m[4] is null or exists
      (select from recompute.orders l where l.customer_id = f.customer_id and l.day = recompute.day_of(m[4]) and l.day = o.last)) then f.statement
    else format('%s orders, %s days apart, the last %s days ago, on %s', o.n, g.gap, o.as_of - o.last, o.last) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) orders, half of them within ([0-9,]+) days of the one before; the last ([0-9,]+) days? ago(?:, on (.*))?\.$') m
join orders o using (customer_id) left join medians g using (customer_id)
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when k.n = m[1]::int and k.first = recompute.day_of(m[2]) and k.last = recompute.day_of(m[3]) then f.statement else format('%s from %s to %s', k.n, k.first, k.last) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) orders?, the first on (.*), the last on (.*)\.$') m
join kept k using (customer_id) where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when sum(s.n) = max(m[1]::int) and max(o.n) = max(m[2]::int) and min(s.years) >= 2 and (max(m[5]) is null or min(s.years) = max(m[5]::int))
      and count(*) = cardinality(recompute.months_in(max(m[3]))) then f.statement
    else format('%s of %s, least years %s', sum(s.n), max(o.n), min(s.years)) end
from recompute.facts f
cross join lateral regexp_match(f.statement,
  '^([0-9]+) of ([0-9]+) orders came in ([A-Za-z, ]+), (each in two \(2\) years or more|in at least 2 years each|in ([0-9]+) different years; written to two \(2\) weeks before)\.$') m
join orders o using (customer_id)
join months s on s.customer_id = f.customer_id and s.month = any(recompute.months_in(m[3]))
where m is not null group by 1, 2, 3
union all
-- The window of the next order is a model's; that it is the one published, and how long ago the last order was, is checked.
select f.customer_id, f.id, f.statement,
  case when recompute.day_of(m[1]) = (p.signals #>> '{rhythm,next_order,from}')::date and recompute.day_of(m[2]) = (p.signals #>> '{rhythm,next_order,to}')::date
    and o.as_of - o.last = replace(m[3], ',', '')::int then f.statement else format('%s, %s days ago', p.signals #> '{rhythm,next_order}', o.as_of - o.last) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^The next order is usual between (.*) and (.*); the last was ([0-9,]+) days? ago\.$') m
join recompute.profiles p using (customer_id) join orders o using (customer_id) where m is not null
union all
-- Of one garment: the days it was bought on, the upper middle gap, and the last day plus the lower quarter of the gaps.
select f.customer_id, f.id, f.statement, case when r.n = m[2]::int and r.middle = m[3]::int and r.last = recompute.day_of(m[5]) and r.last + r.low = recompute.day_of(m[6])
    and m[4] = case when round(r.middle / 30.4) <= 1 then 'about every month' when round(r.middle / 30.4) = 2 then 'every other month'
      else 'about every ' || (array['three', 'four', 'five', 'six', 'seven'])[round(r.middle / 30.4)::int - 2] || ' months' end
  then f.statement else format('%s days, %s apart, last %s, due %s', r.n, r.middle, r.last, r.last + r.low) end
from recompute.facts f
cross join lateral regexp_match(f.statement,
  '^(.*): bought on ([0-9]+) days, half of them within ([0-9]+) days of the one before \((.*)\); last on (.*), usually not again before (.*)\.$') m
cross join lateral (
  select count(*) as n, max(day) as last, (array_agg(gap order by gap) filter (where gap is not null))[floor((count(*) - 1) / 2.0)::int + 1] as middle,
    (array_agg(gap order by gap) filter (where gap is not null))[floor((count(*) - 2) / 4.0)::int + 1] as low
  from (select day, day - lag(day) over (order by day) as gap from (select distinct k.day from recompute.kept k join recompute.own o using (customer_id, id)
    where k.customer_id = f.customer_id and recompute.head(k.type) = recompute.stem(m[1])) days) gaps
) r where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = m[2]::int and c.n >= c.most and (c.n > c.next or true) then f.statement else format('%s, another %s', c.n, c.most) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Bought in ([A-Za-z, ]+): ([0-9]+) (?:pairs? of |pieces? of )?(.*), more than any other kind\.$') m
cross join lateral (
  select max(n) filter (where head = recompute.stem(m[3])) as n, max(n) as most, coalesce(max(n) filter (where head <> recompute.stem(m[3])), 0) as next
  from (select recompute.head(k.type) as head, sum(k.quantity) as n from recompute.kept k where k.customer_id = f.customer_id and k.type is not null
    and extract(month from k.day)::int = any(recompute.months_in(m[1])) group by 1) heads
) c where m is not null

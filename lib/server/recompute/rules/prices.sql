-- Baskets and prices, of pieces that are kept.
with orders as (
  select customer_id, order_id, sum(quantity) as n, sum(quantity * unit_price) as paid, count(distinct currency) as currencies from recompute.kept group by 1, 2
)
select f.customer_id, f.id, f.statement,
  case when c.pieces = m[1]::int and c.orders = m[2]::int and to_char(round(c.pieces / c.orders::numeric, 1), 'FM990.0') = m[3] and round(c.pieces / c.orders::numeric) = m[4]::int
      and c.single = m[5]::int and c.orders = m[6]::int and c.smallest = m[7]::int and c.largest = m[8]::int
      and (m[9] is null or recompute.figures(m[9]) = recompute.money(c.paid)) then f.statement
    else format('%s in %s, %s single, %s to %s, %s', c.pieces, c.orders, c.single, c.smallest, c.largest, c.paid) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) pieces in ([0-9]+) orders: ([0-9.]+) an order \(about ([0-9]+)\), ([0-9]+) of ([0-9]+) orders of a single piece, the smallest of ([0-9]+), the largest of ([0-9]+)(?:, (.*) on average)?\.$') m
cross join lateral (select sum(n) as pieces, count(*) as orders, count(*) filter (where n = 1) as single, min(n) as smallest, max(n) as largest, avg(paid) as paid
  from orders o where o.customer_id = f.customer_id) c
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when c.reduced = m[1]::int and c.of = m[2]::int and m[3]::int = round(100.0 * c.reduced / c.of) and m[4]::int = c.of - c.reduced then f.statement
    else format('%s of %s', c.reduced, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) of ([0-9]+) pieces with known prices were bought below list price \(([0-9]+)%\), ([0-9]+) at full price\.$') m
cross join lateral (select coalesce(sum(quantity) filter (where unit_price < list_price * 0.97), 0) as reduced, sum(quantity) as of
  from recompute.kept k where k.customer_id = f.customer_id and unit_price is not null and list_price is not null and currency = list_currency) c
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when recompute.figures(m[2]) = recompute.money(c.low) and recompute.figures(m[4]) = recompute.money(c.high)
      and exists (select from recompute.kept k where k.customer_id = f.customer_id and k.unit_price = c.low and recompute.is_called(k.type, recompute.stem(m[1])))
      and exists (select from recompute.kept k where k.customer_id = f.customer_id and k.unit_price = c.high and recompute.is_called(k.type, recompute.stem(m[3])))
    then f.statement else format('%s to %s', c.low, c.high) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^From (?:an? )?(.*) at (\S*[0-9][0-9.,]*) to (?:an? )?(.*) at (\S*[0-9][0-9.,]*): the lowest and the highest price paid for a piece\.$') m
cross join lateral (select min(unit_price) as low, max(unit_price) as high from recompute.kept k where k.customer_id = f.customer_id and k.type is not null and k.unit_price > 0) c
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when recompute.figures(m[2]) = recompute.money(c.high)
      and exists (select from recompute.kept k where k.customer_id = f.customer_id and k.unit_price = c.high and recompute.is_called(k.type, recompute.stem(m[1])))
    then f.statement else c.high::text end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(?:An? )?(.*) at (\S*[0-9][0-9.,]*): the highest price paid for a piece\.$') m
cross join lateral (select max(unit_price) as high from recompute.kept k where k.customer_id = f.customer_id and k.type is not null and k.unit_price > 0) c
where m is not null and f.statement !~ '^From '

-- What is offered, and why: each piece is in the range by that name and price and is cut in that size; of it as many are left
-- at the customer's store as is told, and never none.
with told as (
  select f.customer_id, f.id, f.statement, f.as_of, regexp_replace(f.statement, ' Offered: .*$', '') as lead,
    (regexp_match(f.statement, ' Offered: (.*?)\.(?: For [a-z ]+\.)?$'))[1] as offered
  from recompute.facts f where f.kind = 'opportunity' and f.statement !~ '^Appointment'
),
items as (
  select t.customer_id, t.id, regexp_replace(regexp_replace(item, ' \([^()]*[0-9][^()]*\)$', ''), '^the ', '', 'i') as name,
    (regexp_match(item, '(?:\(|, )([^0-9(), ]{0,3}[0-9][0-9.,]*?)(?:, size [^()]*)?\)$'))[1] as price, (regexp_match(item, 'size ([^()]*)\)$'))[1] as size
  from told t cross join lateral regexp_split_to_table(t.offered, '(?:, | and )(?=the )') item
),
found as (
  select i.customer_id, i.id, count(*) as n, count(*) filter (where exists (
    select from recompute.tagged t join products x using (id)
    where recompute.is_named(i.name, t.name, t.color_name, t.color) and t.known_from <= (select as_of from recompute.profiles p where p.customer_id = i.customer_id)
      and (i.price is null or recompute.figures(i.price) = recompute.money(t.price)) and (i.size is null or i.size = any(x.sizes))
      and (not exists (select from stock s where s.product_id = t.id) or exists (select from stock s join customers c on c.id = i.customer_id
        where s.product_id = t.id and s.quantity > 0 and (i.size is null or s.size = i.size) and (c.store_id is null or s.store_id in (c.store_id, '')))))) as there,
    string_agg(format('%s %s %s', i.name, i.price, i.size), '; ') as items
  from items i group by 1, 2
),
leads as (
  select t.customer_id, t.id,
    case
      when bag is not null then (select count(*) > 0 and recompute.times(count(*)) = bag[2] and max(e.day) = recompute.day_of(bag[3]) from events e join recompute.tagged x on x.id = e.product_id
          where e.customer_id = t.customer_id and e.day between t.as_of - 13 and t.as_of and e.type = 'product_added' and recompute.is_named(bag[1], x.name, x.color_name, x.color))
        and not exists (select from recompute.kept k where k.customer_id = t.customer_id and k.day >= recompute.day_of(bag[3]) and recompute.is_named(bag[1], k.name, k.color_name, k.color))
      when opened is not null then (select recompute.times(count(*)) = opened[2] and count(distinct v.day) = opened[3]::int and max(v.day) = recompute.day_of(opened[4]) from recompute.viewed v
          where v.customer_id = t.customer_id and v.day > t.as_of - 14 and recompute.is_named(opened[1], v.name, v.color_name, v.color))
        and (kind is null or (select count(*) = kind[2]::int from recompute.viewed v where v.customer_id = t.customer_id and v.day > t.as_of - 14 and recompute.head(v.type) = recompute.stem(kind[3])))
        and not exists (select from recompute.kept k where k.customer_id = t.customer_id and recompute.is_named(opened[1], k.name, k.color_name, k.color))
      when own is not null then exists (select from recompute.kept k where k.customer_id = t.customer_id and k.day = recompute.day_of(own[2]) and recompute.is_named(own[1], k.name, k.color_name, k.color))
      when explored is not null then (select count(*) filter (where recompute.head(v.type) = recompute.stem(explored[3])) = explored[1]::int and count(*) = explored[2]::int from recompute.viewed v where v.customer_id = t.customer_id and v.day > t.as_of - 14)
        and (select coalesce(sum(quantity), 0) = explored[4]::int and count(*) filter (where recompute.head(k.type) = recompute.stem(explored[3])) = 0 from recompute.kept k where k.customer_id = t.customer_id)
      else t.lead in ('Not owned yet, from the looks.') end
    and (short is null or exists (select from customers c join recompute.tagged x on recompute.is_named(regexp_replace(t.lead, ': .*$', ''), x.name, x.color_name, x.color)
      join stock s on s.product_id = x.id and s.size = coalesce(short[2], s.size) and (c.store_id is null or s.store_id in (c.store_id, '')) where c.id = t.customer_id
      having sum(s.quantity) = case when short[1] = 'the last one' then 1 else array_position(array['one', 'two', 'three'], split_part(short[1], ' ', 1)) end)) as agrees
  from told t cross join lateral (select regexp_match(t.lead, '^(.*): put in the bag (.*) in the last 14 days, last on (.*), not bought since\.') as bag,
    regexp_match(t.lead, '^(.*): opened (.*) on ([0-9]+) days?, last (.*?); not bought\.') as opened, regexp_match(t.lead, '([0-9]+) of ([0-9]+) views of (.*) in the last 14 days\.$') as kind,
    regexp_match(t.lead, '^(?:The )?(.*) bought ([0-9]+ [A-Z][a-z]+ [0-9]{4}); goes with ') as own,
    regexp_match(t.lead, '^([0-9]+) of ([0-9]+) views in the last 14 days \(a fortnight\) are of (.*?), [0-9]+ of them to show \(.*\); no .* among ([0-9]+) pieces bought\.') as explored,
    regexp_match(t.lead, ' Now; (the last one|[a-z]+ left)(?: in ([^.]+))?\.') as short) parts
)
select t.customer_id, t.id, t.statement, case when f.n = f.there and l.agrees then t.statement else format('%s of %s there (%s), reason %s', f.there, f.n, f.items, l.agrees) end
from told t join found f using (customer_id, id) join leads l using (customer_id, id)
union all
select f.customer_id, f.id, f.statement, case when a.n > 0 and m[1] = case recompute.day_of(m[2]) - f.as_of when 0 then 'today' when 1 then 'tomorrow' else 'on ' || to_char(recompute.day_of(m[2]), 'FMDD FMMonth') end and not exists (
    select from regexp_split_to_table(regexp_replace(m[4], '^the ', ''), '(?:, | and )the ') name where not exists (
      select from recompute.tagged t where recompute.is_named(name, t.name, t.color_name, t.color)
        and (not exists (select from stock s where s.product_id = t.id) or exists (select from stock s join customers c on c.id = f.customer_id where s.product_id = t.id and s.quantity > 0 and (c.store_id is null or s.store_id in (c.store_id, ''))))))
  then f.statement else a.n || ' appointments then' end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Appointment (.*), ([0-9]+ [A-Z][a-z]+ [0-9]{4}) at ([0-9:]+)\. Ready in the range: (.*)\.$') m
cross join lateral (select count(*) as n from appointments a, workspace w where a.customer_id = f.customer_id and a.day = recompute.day_of(m[2]) and to_char(a.starts_at at time zone w.time_zone, 'HH24:MI') = m[3]
  and a.booked_day <= f.as_of) a
where m is not null

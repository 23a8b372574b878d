-- "Evening: 4 of 25 pieces (16%) suit it; other customers 8%." What others were taught to wear a piece for is judged.
select f.customer_id, f.id, f.statement,
  case when c.n = m[2]::int and c.of = m[3]::int and round(100.0 * c.n / c.of) = m[4]::int and coalesce(m[5]::int, 0) in (0, c.learned)
      and (m[6] is null or exists (select from declared_occasions)
        or m[6] = case when round(e.share, 4) < 0.01 then 'under 1%' else round(100 * round(e.share, 4)) || '%' end) then f.statement
    else format('%s of %s, %s learned, others %s', c.n, c.of, c.learned, e.share) end
from recompute.facts f
cross join lateral regexp_match(f.statement,
  '^(.*): ([0-9]+) of ([0-9]+) pieces \(([0-9]+)%\) suit it(?:, ([0-9]+) by what customers wear such pieces for)?(?:; other customers (.*))?\.$') m
join recompute.profiles p using (customer_id)
cross join lateral (
  select coalesce(sum(k.quantity) filter (where suits and own), 0) as n, sum(k.quantity) as of, coalesce(sum(k.quantity) filter (where suits and own and p.given -> 'worn_for' ? k.id), 0) as learned,
    count(*) filter (where suits) as lines, count(*) filter (where cardinality(k.occasions) > 0) as known
  from (select *, occasions && (select array_agg(value) from recompute.called where attribute = 'occasion' and word = lower(m[1])) as suits,
      exists (select from recompute.own o where o.customer_id = kept.customer_id and o.id = kept.id) as own
    from recompute.kept where customer_id = f.customer_id) k
) c
cross join lateral (
  select ((select coalesce(sum(lines), 0) from recompute.everybody where attribute = 'occasion' and value in (select value from recompute.called where attribute = 'occasion' and word = lower(m[1]))) - c.lines + 0.5)
    / ((select lines from recompute.everybody where attribute = 'occasion' and value is null) - c.known + 1) as share
) e
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = m[2]::int and c.of = m[3]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) views so far are of pieces that suit it\.$') m
cross join lateral (select count(*) filter (where occasions && (select array_agg(value) from recompute.called where attribute = 'occasion' and word = lower(m[1]))) as n, count(*) as of
  from recompute.viewed v where v.customer_id = f.customer_id) c
where m is not null

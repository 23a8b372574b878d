-- "Navy blazers: 9 of 25 pieces (36%), against 5% of other customers' pieces. Told as twice as often." The others are all
-- customers' lines without this one's, half a line added; the share is published to four digits. What several customers were taught to
-- wear a piece for is judged, not counted: of occasions then only the customer's own count is recomputed.
with told as (
  select f.customer_id, f.id, f.statement, m[1] as what, m[2]::int as n, m[3]::int as of, m[4] as known, m[5]::int as percent, m[6] as others, m[7] as lift
  from recompute.facts f
  cross join lateral regexp_match(f.statement,
    '^(.*): ([0-9]+) of ([0-9]+) pieces(?: whose ([a-z]+) is known)? \(([0-9]+)%\), against (.*) of other customers'' pieces\.(?: Told as (.*)\.)?$') m
  where f.kind = 'share' and m is not null
),
read as (
  select t.*, c.attribute, array_agg(distinct c.value) as values
  from told t join recompute.called c on c.word = case c.attribute when 'type' then recompute.stem(t.what) else lower(t.what) end
  where t.known is null or t.known = c.attribute group by t.customer_id, t.id, t.statement, t.what, t.n, t.of, t.known, t.percent, t.others, t.lift, c.attribute
),
own as (
  select r.customer_id, r.id, r.attribute, sum(k.quantity) filter (where v.values && r.values) as n, sum(k.quantity) as of,
    count(*) filter (where v.values && r.values) as lines, count(*) as known
  from read r join recompute.kept k using (customer_id)
  cross join lateral (select array_agg(value) as values from recompute.values_of(k.type, k.color, k.material, k.pattern, k.department, k.season, k.occasions) v
    where v.attribute = r.attribute) v
  where v.values is not null group by 1, 2, 3
),
others as (
  select r.customer_id, r.id, r.attribute,
    ((select coalesce(sum(e.lines), 0) from recompute.everybody e where e.attribute = r.attribute and e.value = any(r.values)) - coalesce(o.lines, 0) + 0.5 * (select count(*) from recompute.everybody e where e.attribute = r.attribute and e.value = any(r.values)))
    / ((select e.lines from recompute.everybody e where e.attribute = r.attribute and e.value is null) - o.known + 1) as share
  from read r join own o using (customer_id, id, attribute)
),
answers as (
  select r.customer_id, r.id, r.statement,
    r.n = o.n and r.of = o.of and r.percent = round(100.0 * o.n / o.of)
    and (r.attribute = 'occasion' and exists (select from declared_occasions)
      or r.others = case when round(s.share, 4) < 0.01 then 'under 1%' else round(100 * round(s.share, 4)) || '%' end)
    and (r.lift is null or (o.n / o.of::numeric / s.share >= recompute.least_lift(r.lift)
      or r.attribute = 'occasion' and exists (select from declared_occasions))) as agrees,
    format('%s: %s of %s, others %s', r.attribute, o.n, o.of, round(100 * s.share, 2)) as found
  from read r join own o using (customer_id, id, attribute) join others s using (customer_id, id, attribute)
)
select customer_id, id, statement, case when bool_or(agrees) then statement else string_agg(found, '; ') end
from answers group by 1, 2, 3

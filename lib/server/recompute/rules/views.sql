-- "Navy blazers in wool: 4 of 12 views in the last 14 days (two weeks, a fortnight)."
with told as (
  select f.customer_id, f.id, f.statement, f.as_of, m[1] as what, m[2]::int as n, m[3]::int as of, m[4] ~ '^in the last' as lately
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) views (so far|in the last 14 days \(two weeks, a fortnight\))\.$') m
  where m is not null
),
-- What is told beside the count ("never bought", "of coats and jeans", an example in brackets) is left out; a list of garments
-- is one of any of them.
bare as (
  select what, pattern, cloth, purpose, season, word from (
    select what, (regexp_match(what, ', ([a-z ]+)$'))[1] as pattern, (regexp_match(what, ' in ([a-z ]+)$'))[1] as cloth,
      (select p.phrase from recompute.purposes p where what like '% for ' || p.phrase or what like '% for ' || p.phrase || ', of %' limit 1) as purpose,
      (select s from unnest(array['summer', 'winter']) s where what ~* ('^pieces for ' || s)) as season,
      regexp_replace(regexp_replace(regexp_replace(what, ' \(.*\)$', ''), ', (never bought|few purchases|the first on .*|of .*)$', ''), '^(views|products|fashion pieces viewed)$', 'pieces') as core
    from (select distinct what from told) w
  ) parts
  cross join lateral regexp_split_to_table(
    case when pattern in (select word from recompute.patterns) then regexp_replace(core, ', [a-z ]+$', '')
      when cloth in (select word from recompute.cloths) then regexp_replace(core, ' in [a-z ]+$', '')
      when purpose is not null then regexp_replace(core, ' for [a-z ]+$', '')
      when season is not null then 'pieces' else core end, ', | and ') word
),
phrases as materialized (
  select b.what, b.purpose, b.season, case when b.pattern in (select word from recompute.patterns) then b.pattern end as pattern,
    case when b.cloth in (select word from recompute.cloths) then b.cloth end as cloth, (p).noun, (p).color, (p).cloth as own_cloth, (p).pattern as own_pattern, (p).rest
  from (select *, recompute.read_phrase(case when word in ('') then 'pieces' else word end) as p from bare) b
),
counted as (
  select t.customer_id, t.id, count(distinct v.id) as of,
    count(distinct v.id) filter (where recompute.is_called(v.type, p.noun) and fine) as n,
    count(distinct v.id) filter (where (p.noun = 'piece' or recompute.stem(v.type) = p.noun) and fine) as exact, string_agg(distinct p.rest, ', ') as rest
  from told t join recompute.viewed v on v.customer_id = t.customer_id and (not t.lately or v.day > t.as_of - 14)
  join phrases p using (what)
  cross join lateral (select
    -- "Silver" may be a colour or a cloth, "denim" a cloth or a pattern.
    (coalesce(p.color, p.own_cloth, p.own_pattern) is null or v.color in (select family from recompute.shades where word = p.color) or lower(v.color_name) = p.color
      or v.material in (select value from recompute.cloths where word = p.own_cloth) or v.pattern in (select value from recompute.patterns where word = p.own_pattern))
    and (p.cloth is null or v.material in (select value from recompute.cloths where word = p.cloth))
    and (p.pattern is null or v.pattern in (select value from recompute.patterns where word = p.pattern))
    and (p.season is null or v.season = p.season)
    and (p.purpose is null or v.occasions && (select array_agg(value) from recompute.purposes where phrase = p.purpose)) as fine) f
  group by 1, 2
)
select t.customer_id, t.id, t.statement, case when t.of = c.of and t.n in (c.n, c.exact) then t.statement else format('%s or %s of %s %s', c.n, c.exact, c.of, c.rest) end
from told t left join counted c using (customer_id, id)
union all
-- All customers' views and pieces put in the bag, each once; told as two thirds of the lift.
select f.customer_id, f.id, f.statement,
  case when c.n = m[2]::int and c.of = m[3]::int and round(100.0 * c.n / c.of) = m[4]::int and m[5] = case when e.share < 0.01 then 'under 1%' else round(100 * e.share) || '%' end
      and 1 + (c.n / c.of::numeric / e.share - 1) * 2 / 3 >= recompute.least_lift(m[6]) then f.statement
    else format('%s of %s, all %s', c.n, c.of, e.share) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) views whose colour is known \(([0-9]+)%\), against (.*) of all customers'' views\. Told as (.*)\.$') m
cross join lateral (select count(*) filter (where color in (select family from recompute.shades where word = lower(m[1]))) as n, count(*) as of
  from recompute.viewed v where v.customer_id = f.customer_id and v.color is not null) c
cross join lateral (select sum(n) filter (where color in (select family from recompute.shades where word = lower(m[1]))) / sum(n) as share from recompute.colors_viewed) e
where m is not null

-- "Blazers and pencil skirts: 5 of 12 pieces, against 2% of all customers' pieces."
with told as (
  select f.customer_id, f.id, f.statement, m[1] as words, m[2]::int as n, m[3]::int as of, m[4] as known, m[5] as everyone
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) of ([0-9]+) pieces(?: whose ([a-z]+) is known)?, against (.*) of all customers'' pieces\.$') m
  where m is not null
),
read as (
  select t.*, c.attribute, array_agg(distinct c.value) as values
  from told t cross join lateral regexp_split_to_table(t.words, ', | and ') w (told_word)
  join recompute.called c on c.attribute in ('type', 'material', 'pattern', 'department') and c.word = case c.attribute when 'type' then recompute.stem(told_word) else lower(told_word) end
  where t.known is null or t.known = c.attribute
  group by 1, 2, 3, 4, 5, 6, 7, 8, c.attribute
  having count(distinct told_word) = (select count(*) from regexp_split_to_table(t.words, ', | and '))
),
answers as (
  select r.*, c.n as found_n, c.known as found_of, e.share from read r
  cross join lateral (select sum(k.quantity) filter (where v.values && r.values) as n, sum(k.quantity) as known from recompute.kept k
    cross join lateral (select array_agg(value) as values from recompute.values_of(k.type, k.color, k.material, k.pattern, k.department, k.season, k.occasions) v where v.attribute = r.attribute) v
    where k.customer_id = r.customer_id and v.values is not null) c
  cross join lateral (select sum(lines) filter (where value = any(r.values)) / max(lines) filter (where value is null)::numeric as share from recompute.everybody where attribute = r.attribute) e
)
select customer_id, id, statement,
  case when bool_or(n = found_n and of = found_of and everyone = case when share < 0.01 then 'under 1%' else round(100 * share) || '%' end) then statement
    else string_agg(format('%s %s: %s of %s, all %s', attribute, values, found_n, found_of, share), '; ') end
from answers group by 1, 2, 3

-- What is counted over all pieces: formality, colours, patterns, departments, presents, the months and the first of a kind.
select f.customer_id, f.id, f.statement,
  case when c.n = m[1]::int and to_char(round(c.mean, 1), 'FM0.0') = m[2] then f.statement else format('%s pieces, %s', c.n, c.mean) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Formality of ([0-9]+) pieces bought, 1 \(lounge\) to 5 \(black tie\): ([0-9.]+) on average\.$') m
cross join lateral (select sum(quantity) as n, sum(formality * quantity) / sum(quantity) as mean from recompute.kept k where k.customer_id = f.customer_id and formality is not null) c
where m is not null
union all
-- The mean of all customers' lines, each once.
select f.customer_id, f.id, f.statement,
  case when c.n = m[1]::int and to_char(round(c.mean, 1), 'FM0.0') = m[2] and to_char(round(round(e.mean, 4), 1), 'FM0.0') = m[3]
      and (m[5] is null or recompute.nouns_in(m[5]) <@ c.edge) then f.statement
    else format('%s pieces, %s, all %s, %s', c.n, c.mean, e.mean, c.edge) end
from recompute.facts f
cross join lateral regexp_match(f.statement,
  '^Formality of ([0-9]+) pieces, 1 \(lounge\) to 5 \(black tie\): ([0-9.]+) on average, all customers ([0-9.]+)\.(?: (Most|Least) formal: (.*)\.)?$') m
cross join lateral (select sum(quantity) as n, sum(formality * quantity) / sum(quantity) as mean,
    array_agg(distinct recompute.head(type)) filter (where case m[4] when 'Most' then formality >= 4 else formality <= 2 end) as edge
  from recompute.kept k where k.customer_id = f.customer_id and formality is not null) c
cross join (select avg(t.formality) as mean from (select max(as_of) as as_of from recompute.profiles) p
  join purchase_lines l on l.day <= p.as_of and not (l.returned and coalesce(l.returned_day, l.day) <= p.as_of)
  join recompute.tagged t on t.id = l.product_id and t.fashion) e
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when c.n = m[2]::int and c.of = m[3]::int and round(100.0 * c.n / c.of) = m[4]::int then f.statement else format('%s of %s', c.n, c.of) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(Bought below list price|Neutral colours|Patterned): ([0-9]+) of ([0-9]+) pieces where it is known \(([0-9]+)%\)\.$') m
cross join lateral (select coalesce(sum(quantity) filter (where holds), 0) as n, sum(quantity) as of from (
    select quantity, case m[1]
      when 'Neutral colours' then recompute.is_quiet(color)
      when 'Patterned' then pattern <> all(array['solid', 'plain', 'denim'])
      else case when currency = list_currency then unit_price < list_price * 0.97 end end as holds
    from recompute.kept k where k.customer_id = f.customer_id) known where holds is not null) c
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when c.n = m[3]::int and c.of = m[4]::int and round(100.0 * c.n / c.of) = m[5]::int
      and m[2] = case when e.share < 0.01 then 'under 1%' else round(100 * e.share) || '%' end and e.place = 1 then f.statement
    else format('%s of %s, all %s, place %s', c.n, c.of, e.share, e.place) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*) is the most common colour of all customers \((.*) of their pieces\); here ([0-9]+) of ([0-9]+) \(([0-9]+)%\)\.$') m
cross join lateral (select coalesce(sum(quantity) filter (where color = lower(m[1])), 0) as n, sum(quantity) as of from recompute.kept k where k.customer_id = f.customer_id and color is not null) c
join (select value, lines / (sum(lines) over ())::numeric as share, rank() over (order by lines desc) as place from recompute.everybody where attribute = 'color' and value is not null) e
  on e.value = lower(m[1])
where m is not null
union all
select f.customer_id, f.id, f.statement, case when count(*) = count(*) filter (where c.n = (part[1])::int) then f.statement else string_agg(format('%s in %s', c.n, part[2]), ', ') end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Pieces by department: ([^.]*)\.(?: Most ordered: (.*)\.)?$') m
cross join lateral regexp_split_to_table(m[1], ', | and (?=[0-9])') item
cross join lateral regexp_match(item, '^([0-9]+) in (.*)$') part
cross join lateral (select sum(quantity) as n from recompute.kept k where k.customer_id = f.customer_id
  and k.department in (select value from recompute.departments where word = part[2] union select part[2])) c
where m is not null group by f.customer_id, f.id, f.statement
union all
-- Whom a piece looks bought for is judged; how many there are, in which departments and kinds, and how many in December, is counted.
select f.customer_id, f.id, f.statement,
  case when c.n = m[1]::int and c.of = m[2]::int and c.december is not distinct from coalesce(m[4]::int, 0) then f.statement else format('%s of %s, %s in December', c.n, c.of, c.december) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) of ([0-9]+) pieces are in another department or size than usual: (.*?)(?:; ([0-9]+) of them bought in December)?\.$') m
cross join lateral (select sum(quantity) filter (where gift) as n, sum(quantity) as of, count(*) filter (where gift and extract(month from day) = 12) as december
  from recompute.kept k where k.customer_id = f.customer_id) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n = m[2]::int then f.statement else c.n::text end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*) bought in ([0-9]+) different months of the year\.$') m
cross join lateral (select count(distinct extract(month from day)) as n from recompute.kept k where k.customer_id = f.customer_id
  and k.color in (select family from recompute.shades where word = lower(m[1]))) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when m[2]::int in (c.n, c.called) and c.since = date_trunc('month', recompute.day_of('1 ' || m[3])) then f.statement else format('%s since %s', c.n, c.since) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) bought since ([A-Za-z]+ [0-9]{4})\.$') m
cross join lateral (select sum(quantity) filter (where recompute.stem(type) = recompute.stem(m[1])) as n, sum(quantity) as called,
    date_trunc('month', min(day) filter (where recompute.stem(type) = recompute.stem(m[1]))) as since
  from recompute.kept k where k.customer_id = f.customer_id and recompute.is_called(type, recompute.stem(m[1]))) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when m[1]::int = c.n and coalesce(m[2]::int, v.n) = v.n then f.statement else format('%s, %s views', c.n, v.n) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(?:Pieces bought so far: )?([0-9]+)(?: pieces? bought and ([0-9]+) viewed so far)?\.$') m
cross join lateral (select sum(quantity) as n from recompute.kept k where k.customer_id = f.customer_id) c
cross join lateral (select count(*) as n from recompute.viewed v where v.customer_id = f.customer_id) v
where m is not null
union all
select f.customer_id, f.id, f.statement, case when m[2]::int in (c.n, c.called) then f.statement else c.n::text end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): ([0-9]+) bought\. A shoe goes with them\.$') m
cross join lateral (select sum(quantity) filter (where recompute.stem(type) = recompute.stem(m[1])) as n, sum(quantity) as called
  from recompute.kept k where k.customer_id = f.customer_id and recompute.is_called(type, recompute.stem(m[1]))) c
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when c.n = m[1]::int and c.of = m[2]::int and (m[3] is null or c.top @> array[recompute.stem(m[3])]) then f.statement else format('%s of %s, %s', c.n, c.of, c.top) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^([0-9]+) of ([0-9]+) purchase lines came back(?:, (.*) most of all)?\.$') m
cross join lateral (
  select count(*) filter (where back) as n, count(*) as of, (select array_agg(head) from (select head, rank() over (order by count(*) desc) as place from (
      select recompute.head(t.type) as head from purchase_lines l join recompute.tagged t on t.id = l.product_id where l.customer_id = f.customer_id and l.day <= f.as_of
        and l.returned and coalesce(l.returned_day, l.day) <= f.as_of and t.type is not null) returned group by head) ranked where place = 1) as top
  from (select l.returned and coalesce(l.returned_day, l.day) <= f.as_of as back from purchase_lines l where l.customer_id = f.customer_id and l.day <= f.as_of) lines
) c where m is not null

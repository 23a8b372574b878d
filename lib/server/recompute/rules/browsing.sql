-- A line a day: "17 November 2026 (11/17): searched 'linen' and viewed 4 products, 2 of them dresses."
with days as (
  select f.customer_id, f.id, f.statement, recompute.day_of(m[1]) as day, m[2] as month, m[3] as date, m[4] as line
  from recompute.facts f
  cross join lateral regexp_match(f.statement, '^([0-9]+ [A-Z][a-z]+ [0-9]{4}) \(([0-9]+)/([0-9]+)\): (.*)\.$') m
  where m is not null and f.kind = 'browsing'
),
events_ as (
  select d.customer_id, d.id, e.type, e.product_id, e.query, t.name, t.color_name, t.color, coalesce(p.given -> 'spoken' ->> t.type, t.type) as kind
  from days d join recompute.profiles p using (customer_id) join events e on e.customer_id = d.customer_id and e.day = d.day and not p.given -> 'hidden' ? e.id
  left join recompute.tagged t on t.id = e.product_id and not p.given -> 'silent' ? e.product_id
),
counted as (
  select customer_id, id,
    count(distinct product_id) filter (where type = 'product_viewed') as viewed,
    (select array_agg(n) from (select count(distinct product_id) as n from events_ x where x.customer_id = e.customer_id and x.id = e.id and x.type = 'product_viewed' and kind is not null group by recompute.head(kind)) h) as of_a_kind,
    count(distinct product_id) filter (where type = 'product_added') as added, count(distinct product_id) filter (where type = 'product_removed') as removed,
    count(distinct product_id) filter (where type = 'product_added_to_wishlist') as saved,
    count(*) filter (where type = 'product_list_viewed') as lists, array_agg(distinct regexp_replace(trim(query), '\s+', ' ', 'g')) filter (where query is not null) as queries
  from events_ e group by 1, 2
),
parts as (
  select d.*, (regexp_match(line, 'viewed ([0-9]+) (?:pairs? of |pieces? of )?((?:(?!,| and put| and took| and saved)[a-zA-Z''/ -])+)')) as seen,
    (regexp_match(line, 'viewed [0-9]+ products, ([0-9]+) of them ((?:(?!,| and put| and took| and saved)[a-zA-Z''/ -])+)')) as most,
    (regexp_match(line, 'viewed [0-9]+ products, (?:an? )?([a-zA-Z''/ -]+?) among them')) as one,
    (regexp_match(line, 'put (.*?) in the bag'))[1] as put, (regexp_match(line, 'took (.*?) out of the bag'))[1] as took, (regexp_match(line, 'saved (.*?) for later'))[1] as saved_,
    (regexp_match(line, 'looked through ([0-9]+) product'))[1]::int as lists_
  from days d
)
select p.customer_id, p.id, p.statement,
  case when extract(month from p.day) = p.month::int and extract(day from p.day) = p.date::int
    and (p.seen is null or p.seen[1]::int = c.viewed and (p.seen[2] in ('products', 'product') or exists (
      select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_viewed' and recompute.head(e.kind) = recompute.stem(p.seen[2]) having count(distinct product_id) = p.seen[1]::int)))
    and (p.most is null or exists (select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_viewed' and recompute.head(e.kind) = recompute.stem(p.most[2]) having count(distinct product_id) = p.most[1]::int))
    and (p.one is null or exists (select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_viewed' and recompute.head(e.kind) = recompute.stem(p.one[1]) having count(distinct product_id) = 1))
    and (p.put is null or case when p.put ~ '^[0-9]+ product' then split_part(p.put, ' ', 1)::int = c.added else c.added = 1 and exists (select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_added' and recompute.is_named(p.put, e.name, e.color_name, e.color)) end)
    and (p.took is null or case when p.took ~ '^[0-9]+ product' then split_part(p.took, ' ', 1)::int = c.removed else c.removed = 1 and exists (select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_removed' and recompute.is_named(p.took, e.name, e.color_name, e.color)) end)
    and (p.saved_ is null or case when p.saved_ ~ '^[0-9]+ product' then split_part(p.saved_, ' ', 1)::int = c.saved else c.saved = 1 and exists (select from events_ e where e.customer_id = p.customer_id and e.id = p.id and e.type = 'product_added_to_wishlist' and recompute.is_named(p.saved_, e.name, e.color_name, e.color)) end)
    and (p.lists_ is null or p.lists_ = c.lists)
    and (p.seen is not null or p.line !~ 'viewed [0-9]+ (?!product lists)')
    and not exists (select from regexp_matches(p.line, '''([^'']+)''(?=,| and |$)', 'g') q where p.line ~ '^searched ''' and not q[1] = any(c.queries))
  then p.statement else format('viewed %s (%s), bag %s, out %s, saved %s, lists %s, searched %s', c.viewed, c.of_a_kind, c.added, c.removed, c.saved, c.lists, c.queries) end
from parts p left join counted c using (customer_id, id)
union all
select f.customer_id, f.id, f.statement,
  case when not exists (select from regexp_matches(m[1], '“([^”]+)”', 'g') q where not exists (select from events e where e.customer_id = f.customer_id and e.day between f.as_of - 13 and f.as_of
      and e.type = 'products_searched' and regexp_replace(trim(e.query), '\s+', ' ', 'g') = q[1]))
    and recompute.day_of(m[2]) = l.day then f.statement else 'last on ' || l.day end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Searched (.*), last on (.*)\.$') m
join recompute.profiles p using (customer_id)
cross join lateral (select max(day) as day from events e where e.customer_id = f.customer_id and e.day <= f.as_of and e.type = 'products_searched' and trim(e.query) <> '' and not p.given -> 'hidden' ? e.id) l
where m is not null
union all
-- "Opened in the last 14 days (two weeks, a fortnight): the Pencil skirt three times (3). 3 of 8 views, on 3 days."
select f.customer_id, f.id, f.statement,
  case when not exists (select from regexp_matches(regexp_replace(m[1], '(\([0-9]+\))(, | and )', '\1;', 'g'), 'the ([^;]*?) (once|twice|[a-z0-9]+ times) \(([0-9]+)\)', 'g') i
      where not exists (select from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 and recompute.is_named(i[1], v.name, v.color_name, v.color)
        group by v.product_id having count(*) = i[3]::int and recompute.times(count(*)) = i[2]))
    and (of_views is null or c.all = of_views[2]::int)
    and (on_days is null or exists (select from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 group by v.product_id having count(distinct v.day) = on_days[1]::int))
    and (kinds is null or exists (select from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 and recompute.is_called(v.type, recompute.stem(kinds[2])) having count(distinct v.product_id) = kinds[1]::int))
  then f.statement else format('%s views', c.all) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Opened in the last 14 days \(two weeks, a fortnight\): (.*?\([0-9]+\))\.(.*)$') m
cross join lateral (select count(*) as all from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14) c
cross join lateral (select regexp_match(m[2], '([0-9]+) of ([0-9]+) views') as of_views, regexp_match(m[2], 'on ([0-9]+) days?') as on_days, regexp_match(m[2], '^ ([0-9]+) different (.*)\.$') as kinds) more
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when v.n > 0 then f.statement else format('last looked at %s on %s', l.name, l.day) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Last looked at (?:the )?(.*?)(?: on ([0-9]+ [A-Z][a-z]+ [0-9]{4})|; nothing bought)\.') m
cross join lateral (select v.day, v.name from recompute.viewed v where v.customer_id = f.customer_id order by v.day desc, v.occurred_at desc limit 1) l
cross join lateral (select count(*) as n from recompute.viewed v where v.customer_id = f.customer_id and v.day = coalesce(recompute.day_of(m[2]), l.day) and v.day = l.day
  and (recompute.is_named(m[1], v.name, v.color_name, v.color) or m[2] is null)) v
where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when recompute.nouns_in(m[2]) <@ (select array_agg(distinct recompute.head(type)) from recompute.viewed v where v.customer_id = f.customer_id and v.day = recompute.day_of(m[1])) then f.statement end
from recompute.facts f cross join lateral regexp_match(f.statement, '^Opened after the search, on (.*?): (.*)\.$') m where m is not null
union all
select f.customer_id, f.id, f.statement,
  case when recompute.nouns_in(m[1]) <@ c.lately and (m[2] is null or m[2] = 'none of them' or recompute.nouns_in(m[2]) <@ c.lately) then f.statement else format('%s, before %s', c.lately, c.before) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Viewed or bought in the last 14 days: (.*?)(?:\. Bought before: (.*))?\.$') m
cross join lateral (select (select array_agg(distinct recompute.head(type)) from (select type, day from recompute.viewed v where v.customer_id = f.customer_id union all select type, day from recompute.kept k where k.customer_id = f.customer_id) x where day > f.as_of - 14) as lately,
  (select array_agg(distinct recompute.head(type)) from recompute.kept k where k.customer_id = f.customer_id and day <= f.as_of - 14) as before) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when recompute.nouns_in(m[2]) <@ c.heads then f.statement else c.heads::text end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*) views lately are of (.*)\.$') m
cross join lateral (select array_agg(distinct recompute.head(type)) as heads from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 and v.color = lower(m[1])) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when c.n then f.statement end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(?:the )?(.*) was opened (.*) \(([0-9]+)\) before it was bought\.$') m
cross join lateral (select exists (select from recompute.viewed v where v.customer_id = f.customer_id and recompute.is_named(m[1], v.name, v.color_name, v.color)
    and exists (select from recompute.kept k where k.customer_id = f.customer_id and k.product_id = v.product_id and k.day >= v.day)
  group by v.product_id having count(*) >= m[3]::int and recompute.times(m[3]::int) = m[2]) as n) c
where m is not null
union all
-- "Jeans: opened three times (3) in the last 14 days.", a garment or a piece.
select f.customer_id, f.id, f.statement, case when m[3]::int in (c.kind, c.piece) and recompute.times(m[3]::int) in (m[2], m[2] || ' times') then f.statement else format('%s or %s', c.kind, c.piece) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*): opened (.*) \(([0-9]+)\) in the last 14 days\.$') m
cross join lateral (select count(*) filter (where recompute.is_called(v.type, recompute.stem(m[1]))) as kind, count(*) filter (where recompute.is_named(m[1], v.name, v.color_name, v.color)) as piece
  from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14) c
where m is not null

-- What a count tells beside its figures: since when, how many views go with it, and which colours come first.
select f.customer_id, f.id, f.statement, case when recompute.day_of(m[1]) = f.as_of - 13 then f.statement else (f.as_of - 13)::text end
from recompute.facts f cross join lateral regexp_match(f.statement, ' bought before ([0-9]+ [A-Z][a-z]+ [0-9]{4})') m
where m is not null and f.kind = 'count'
union all
select f.customer_id, f.id, f.statement, case when v.n = m[1]::int then f.statement else v.n || ' views' end
from recompute.facts f
cross join lateral regexp_match(f.statement, ' pieces bought; ([0-9]+) (.*) views lately: ') m
cross join lateral (select count(*) as n from recompute.viewed v where v.customer_id = f.customer_id and v.day > f.as_of - 14 and v.color = lower(m[2])) v
where m is not null
union all
select f.customer_id, f.id, f.statement, case when recompute.day_of(m[1]) = v.first then f.statement else v.first::text end
from recompute.facts f
cross join lateral regexp_match(f.statement, 'viewed, the first on (.*?): ') m
cross join lateral (select min(day) as first from recompute.viewed v where v.customer_id = f.customer_id) v
where m is not null
union all
-- "Skirts bought before 10 November 2026, grey and navy first": no other colour is of more of them.
select f.customer_id, f.id, f.statement, case when c.named >= coalesce(c.other, 0) then f.statement else format('%s of a named colour, %s of another', c.named, c.other) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^(.*?)(?: bought before ([0-9]+ [A-Z][a-z]+ [0-9]{4}))?, ([^,:]*) first(?:,? for ([a-z ]+))?: [0-9]') m
cross join lateral (select min(n) filter (where named) as named, max(n) filter (where not named) as other from (
    select k.color, sum(k.quantity) as n, bool_or(k.color in (select family from recompute.shades where word = any(regexp_split_to_array(lower(m[3]), ', | and ')))) as named
    from recompute.kept k where k.customer_id = f.customer_id and k.color is not null
      and case when m[4] is null then recompute.is_called(k.type, recompute.stem(m[1])) and k.day < recompute.day_of(m[2])
        else k.slot = 'one-piece' and k.occasions && (select array_agg(value) from recompute.purposes where phrase = m[4])
          and exists (select from recompute.own o where o.customer_id = k.customer_id and o.id = k.id) end
    group by 1) colors) c
where m is not null and f.kind = 'count'

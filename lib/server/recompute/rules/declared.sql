-- What the retailer's own record says, word for word.
select f.customer_id, f.id, f.statement,
  case when not exists (select from regexp_split_to_table(m[1], '; ') part where not case
      when part ~ '^[0-9]+ years' then part = format('%s years (a %s-year-old) on %s', y.age, y.age, to_char(f.as_of, 'FMDD FMMonth YYYY'))
      when part in ('woman', 'man') then lower(trim(c.gender)) = any(case part when 'woman' then array['female', 'f', 'woman', 'feminino', 'mulher', 'femenino'] else array['male', 'm', 'man', 'masculino', 'homem'] end)
      when part like 'city %' then part = 'city ' || c.city
      when part like 'client since %' then part = 'client since ' || to_char(c.client_since at time zone w.time_zone, 'FMMonth YYYY')
      when part like 'store %' then part = 'store ' || s.name
      when part like 'company account%' then c.customer_type = 'company' and part in ('company account', 'company account.', 'company account ' || coalesce(c.company, c.name))
      else false end) then f.statement else format('born %s, %s, %s, %s, %s, %s', c.birth_date, c.gender, c.city, c.client_since, s.name, c.customer_type) end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Declared: (.*)\.$') m
join customers c on c.id = f.customer_id left join stores s on s.id = c.store_id
cross join (select time_zone from workspace) w
cross join lateral (select extract(year from age(f.as_of, c.birth_date)) as age) y
where m is not null
union all
-- What was bought since a note that says otherwise.
select f.customer_id, f.id, f.statement, case when m[3]::int = c.of and exists (select from notes n where n.customer_id = f.customer_id and n.text ilike '%' || m[1] || '%' and m[2]::int =
    (select sum(k.quantity) from recompute.kept k where k.customer_id = f.customer_id and k.day > n.day and concat_ws(' ', k.name, k.color_name, k.color, k.type, k.material) !~* m[1])) then f.statement
  else 'of ' || c.of end
from recompute.facts f
cross join lateral regexp_match(f.statement, '^Not (.*), bought since the note: ([0-9]+) of ([0-9]+) pieces \([0-9]+%\)\.$') m
cross join lateral (select sum(quantity) as of from recompute.kept k where k.customer_id = f.customer_id) c
where m is not null
union all
select f.customer_id, f.id, f.statement, case when exists (select from notes n where n.customer_id = f.customer_id and n.author = m[1] and n.day = recompute.day_of(m[2])
  and regexp_replace(trim(n.text), '[.\s]+$', '') = m[3]) then f.statement end
from recompute.facts f cross join lateral regexp_match(f.statement, '^Note by (.*) of ([0-9]+ [A-Z][a-z]+ [0-9]{4}): “(.*)”\.$') m where m is not null

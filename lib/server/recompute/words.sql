-- How the facts call things, so that a phrase of theirs can be read back: nouns, colours, cloths, patterns, purposes.

-- Words are compared without their plural ending: "Midi dresses" and "midi dress" are the same.
create function recompute.stem(phrase text) returns text language sql immutable strict as $$
  select coalesce(regexp_replace(whole, '[^ ]+$', ''), '') || case
    when w ~ '(scar|kni)ves$' then regexp_replace(w, 'ves$', 'f')
    when w ~ '[^aeiou]ies$' and length(w) > 5 then regexp_replace(w, 'ies$', 'y')
    when w ~ '[^aeiou]ie$' and length(w) > 3 then regexp_replace(w, 'ie$', 'y')
    when w ~ '(ss|x|z|ch|sh)es$' then regexp_replace(w, 'es$', '')
    when w ~ '[^s]s$' then regexp_replace(w, 's$', '')
    else w end
  from (select whole, substring(whole from '[^ ]+$') as w from (select lower(replace(phrase, '_', ' ')) as whole) text) words
$$;

-- Is a piece of `type` what the garment word calls: it itself ("slip dresses") or its last words ("dresses").
create function recompute.is_called(type text, noun text) returns boolean language sql immutable as $$
  select noun = 'piece' or recompute.stem(type) = noun or recompute.stem(type) like '% ' || noun
$$;

create table recompute.patterns (word text, value text);
insert into recompute.patterns values
  ('plain cloth', 'solid'), ('plain cloth', 'plain'), ('plain', 'solid'), ('plain', 'plain'), ('stripes', 'striped'), ('stripes', 'stripe'), ('stripes', 'stripes'),
  ('checks', 'checked'), ('checks', 'check'), ('plaids', 'plaid'), ('florals', 'floral'), ('dots', 'dot'), ('dots', 'dots'), ('dots', 'dotted'),
  ('polka dots', 'polka dot'), ('polka dots', 'polka-dot'), ('prints', 'print'), ('prints', 'printed'), ('graphic prints', 'graphic'), ('animal prints', 'animal'),
  ('pinstripes', 'pinstripe'), ('herringbone', 'herringbone'), ('houndstooth', 'houndstooth'), ('paisley', 'paisley'),
  ('geometric prints', 'geometric'), ('melange yarns', 'melange'), ('embroidery', 'embroidered'), ('textured cloth', 'texture'),
  ('sheer cloth', 'transparent'), ('sequins', 'sequin'), ('lace', 'lace'), ('denim', 'denim');
insert into recompute.patterns
select distinct pattern, pattern from recompute.tagged where pattern is not null and pattern not in (select value from recompute.patterns);

create table recompute.departments (word text, value text);
insert into recompute.departments values ('womenswear', 'women'), ('menswear', 'men'), ('girls'' clothes', 'girls'),
  ('boys'' clothes', 'boys'), ('baby clothes', 'baby'), ('children''s clothes', 'kids'), ('unisex pieces', 'unisex');
insert into recompute.departments
select distinct department, department from recompute.tagged where department is not null and department not in (select value from recompute.departments);

create table recompute.purposes (phrase text, value text);
insert into recompute.purposes values ('the working week', 'work'), ('evenings out', 'evening'), ('parties', 'party'), ('weddings', 'wedding'),
  ('formal events', 'formal-event'), ('ordinary days', 'everyday'), ('weekends', 'weekend'), ('travelling', 'travel'), ('training', 'sport'),
  ('the beach', 'beach'), ('staying in', 'home'), ('giving', 'gift');
insert into recompute.purposes
select distinct replace(lower(o), '-', ' '), o
from (select unnest(occasions) as o from recompute.kept union select unnest(occasions) from recompute.viewed) known
where o not in (select value from recompute.purposes);

create table recompute.shades (word text, family text, name text);
insert into recompute.shades
select distinct word, color, lower(color_name)
from recompute.tagged cross join lateral (values (color), (lower(color_name))) words (word)
where color is not null and word is not null;
create index on recompute.shades (word);

create table recompute.cloths (word text, value text);
insert into recompute.cloths
select distinct regexp_replace(material, '^(\w+)-(\w+)$', '\1 \2'), material from recompute.tagged where material is not null;

-- Every garment word: a type, or the last words of one; and "piece" for all.
create table recompute.nouns (noun text primary key);
insert into recompute.nouns
select distinct recompute.stem(array_to_string(words[at:], ' '))
from (select distinct string_to_array(replace(type, '_', ' '), ' ') as words from
  (select type from recompute.kept union select type from recompute.viewed union select type from recompute.tagged) types where type is not null) types
cross join lateral generate_subscripts(words, 1) at
union select 'piece';

-- A phrase of the facts, taken apart: "Oxblood slip dresses for evenings out" is a colour, a garment and a purpose.
create type recompute.phrase as (noun text, color text, cloth text, pattern text, department text, purpose text, month int,
  price text, channel text, before date, foreign_only boolean, slot text, rest text);

create function recompute.read_phrase(given text) returns recompute.phrase language plpgsql stable as $$
declare
  p recompute.phrase;
  s text := lower(given);
  m text[];
  head text;
begin
  m := regexp_match(s, '^(.*),? for ([a-z -]+)$');
  if m is not null and exists (select from recompute.purposes where phrase = m[2]) then
    p.purpose := m[2]; s := regexp_replace(m[1], ',$', '');
  end if;
  m := regexp_match(s, '^(.*) (at full price|below list price)$');
  if m is not null then s := m[1]; p.price := m[2]; end if;
  m := regexp_match(s, '^(.*) bought before (\d+ [a-z]+ \d{4})(, .* first)?$');
  if m is not null then s := m[1]; p.before := to_date(m[2], 'DD month YYYY'); end if;
  m := regexp_match(s, '^(.*) bought in (january|february|march|april|may|june|july|august|september|october|november|december)$');
  if m is not null then s := m[1]; p.month := extract(month from to_date(m[2], 'month')); end if;
  m := regexp_match(s, '^(.*) bought (in a store|online|by (.*))$');
  if m is not null then s := m[1]; p.channel := coalesce(m[3], m[2]); end if;
  m := regexp_match(s, '^(.*), outside the usual department or size$');
  if m is not null then s := m[1]; p.foreign_only := true; end if;
  m := regexp_match(s, '^(.*) among children''s clothes$');
  if m is not null then s := m[1]; p.department := 'children'; end if;
  m := regexp_match(s, '^(.*) pieces bought; \d+ .* views lately$');
  if m is not null then s := m[1]; end if;
  m := regexp_match(s, '^patterned pieces, (.*) above all,?$');
  if m is not null then s := 'pieces'; p.pattern := 'any'; end if;
  m := regexp_match(s, '^patterned pieces, all of them (.*)$');
  if m is not null then s := m[1]; end if;
  m := regexp_match(s, '^(.*), ([^,]*) first,?$');
  if m is not null and p.before is null then p.slot := 'one-piece'; p.noun := 'piece'; return p; end if;
  if s ~ ' and ' then p.slot := 'one-piece'; p.noun := 'piece'; return p; end if;
  m := regexp_match(s, '^not (.*), bought since the note$');
  if m is not null then p.rest := s; return p; end if;
  if s = 'neutral colours' then p.color := 'neutral'; p.noun := 'piece'; return p; end if;
  m := regexp_match(s, '^(.*) on (.*)$');
  if m is not null and exists (select from recompute.patterns where word = m[1]) then p.pattern := m[1]; s := m[2]; end if;
  -- The garment is the longest one at the end; what stands before it says its colour, cloth or pattern.
  select n.noun into p.noun from recompute.nouns n
  where recompute.stem(s) = n.noun or recompute.stem(s) like '% ' || n.noun order by length(n.noun) desc limit 1;
  if p.noun is not null then
    head := trim(left(recompute.stem(s), -length(p.noun)));
    if recompute.describes(head) then
      return recompute.described(p, head);
    end if;
    -- "Leather pieces" is no garment, and "denim" is no garment word after all.
    p.noun := null;
  end if;
  p.noun := 'piece';
  if recompute.describes(s) then return recompute.described(p, s); end if;
  p.rest := s;
  return p;
end $$;

-- Is it nothing, or a colour, a cloth, a pattern, a department, or a colour and a cloth?
create function recompute.describes(words text) returns boolean language sql stable as $$
  select words = '' or words in (select word from recompute.shades) or words in (select word from recompute.cloths)
    or words in (select word from recompute.patterns) or words in (select word from recompute.departments)
$$;

create function recompute.described(p recompute.phrase, words text) returns recompute.phrase language plpgsql stable as $$
begin
  if words = '' then return p; end if;
  if words in (select word from recompute.departments) then p.department := words; return p; end if;
  if words in (select word from recompute.shades) then p.color := words; end if;
  if words in (select word from recompute.cloths) then p.cloth := words; end if;
  if words in (select word from recompute.patterns) then p.pattern := words; end if;
  return p;
end $$;

-- Lines of all customers' kept things to wear as known on the day, by attribute and value; value null: all whose value is known.
create function recompute.values_of(type text, color text, material text, pattern text, department text, season text, occasions text[])
returns table (attribute text, value text) language sql immutable as $$
  select * from (values ('type', type), ('color', color), ('material', material), ('pattern', pattern), ('department', department), ('season', season)) v
  where column2 is not null
  union all select 'occasion', unnest(occasions)
$$;

create materialized view recompute.everybody as
select v.attribute, v.value, count(distinct (l.customer_id, l.id)) as lines
from (select max(as_of) as as_of from recompute.profiles) p
join purchase_lines l on l.day <= p.as_of and not (l.returned and coalesce(l.returned_day, l.day) <= p.as_of)
join recompute.tagged t on t.id = l.product_id and t.fashion
cross join lateral recompute.values_of(t.type, t.color, t.material, t.pattern, t.department, t.season,
  case when l.occasion is not null then array[l.occasion] else t.occasions end) v
group by grouping sets ((1, 2), (1));

-- What a value is called in the facts: every word it may go by.
create materialized view recompute.called as
select 'color' as attribute, word, family as value from recompute.shades
union select 'material', word, value from recompute.cloths
union select 'pattern', word, value from recompute.patterns
union select 'department', word, value from recompute.departments
union select 'season', s, s from unnest(array['summer', 'winter', 'transition']) s
union select 'occasion', phrase, value from recompute.purposes
union select 'occasion', spelling, value from recompute.purposes cross join lateral (values (lower(value)), (replace(lower(value), '-', ' '))) s (spelling)
union select 'type', recompute.stem(type), type from recompute.tagged where type is not null
union select 'type', recompute.stem(told), value from (select distinct type, told from recompute.profiles, jsonb_each_text(given -> 'spoken') s(type, told)) spoken
cross join lateral (values (type), (told)) v (value);

-- "dresses, midi skirts and tops" as an array of stems.
create function recompute.nouns_in(list text) returns text[] language sql immutable as $$
  select array_agg(recompute.stem(regexp_replace(w, '^(a|an|the) ', ''))) from regexp_split_to_table(list, ', | and ') w where w <> ''
$$;

create function recompute.day_of(text) returns date language sql immutable as $$ select to_date($1, 'DD Month YYYY') $$;

-- Colours that are quiet beside any other.
create function recompute.is_quiet(color text) returns boolean language sql immutable as $$
  select color = any(array['black', 'white', 'off-white', 'beige', 'camel', 'brown', 'grey', 'navy', 'olive', 'transparent'])
$$;

-- How many times as often "twice as often" may be told of at least: figures are rounded down.
create function recompute.least_lift(told text) returns numeric language sql immutable as $$
  select case told when 'half as often again' then 1.4 when 'twice as often' then 1.9 when 'many times as often' then 10
    else array_position(array['three', 'four', 'five', 'six', 'seven', 'eight', 'nine'], split_part(told, ' ', 1)) + 1.9 end
$$;

-- As many months as are named, in order.
create function recompute.months_in(list text) returns int[] language sql immutable as $$
  select array_agg(extract(month from to_date(m, 'Month'))::int order by 1) from regexp_split_to_table(list, ', | and ') m
$$;

-- "R$5,940" from 5940.0000: whole units from 100 on.
create function recompute.money(amount numeric) returns text language sql immutable as $$
  select case when amount >= 100 or amount = trunc(amount) then to_char(round(amount), 'FM999,999,999,990') else to_char(round(amount, 2), 'FM999,999,990.00') end
$$;

-- Figures of a price as told, without its currency sign: "5,940".
create function recompute.figures(price text) returns text language sql immutable as $$ select substring(price from '[0-9][0-9.,]*[0-9]|[0-9]') $$;

-- The garment word a type ends in: the last word, or two where the last names no garment on its own.
create function recompute.head(type text) returns text language sql immutable as $$
  select case when substring(recompute.stem(type) from '[^ ]+$') in ('square', 'piece', 'top', 'set', 'wear', 'body', 'flat', 'upper', 'accessory', 'other', 'item')
    then coalesce(substring(recompute.stem(type) from '[^ ]+ [^ ]+$'), recompute.stem(type)) else substring(recompute.stem(type) from '[^ ]+$') end
$$;

-- Does a product go by the name told: its own name, with its colour after "in" where the name has it after a comma or not at
-- all, and its kind in brackets where the name does not say it.
create function recompute.is_named(told text, name text, color_name text, color text) returns boolean language sql immutable as $$
  select regexp_replace(lower(told), '^the ', '') = any(names) or regexp_replace(regexp_replace(lower(told), '^the ', ''), ' \([^()]*\)$', '') = any(names)
  from (select array_agg(regexp_replace(lower(n), '^the ', '')) as names from unnest(array[name, regexp_replace(name, ', ([^,]*)$', ' in \1'),
    name || ' in ' || color_name, name || ' in ' || color, replace(name || ' in ' || color_name, '_', ' ')]) n) known
$$;

-- Orders as customers make them: with what came back, and with what is no garment.
create view recompute.orders as
select l.customer_id, p.as_of, l.order_id as id, l.day
from recompute.profiles p join purchase_lines l on l.customer_id = p.customer_id and l.day <= p.as_of group by 1, 2, 3, 4;

-- The days between one shopping day and the next.
create view recompute.gaps as
select customer_id, as_of, day, day - lag(day) over (partition by customer_id order by day) as gap
from (select distinct customer_id, as_of, day from recompute.orders) days;

-- How often all customers viewed a colour or put it in the bag.
create materialized view recompute.colors_viewed as
select t.color, count(*) as n from (select max(as_of) as as_of from recompute.profiles) p
join events e on e.day <= p.as_of and e.type in ('product_viewed', 'product_added')
join recompute.tagged t on t.id = e.product_id and t.fashion and t.color is not null group by 1;

-- Everything bought and looked at, a product once a day; what was bought that day is not counted as looked at.
create materialized view recompute.things as
select k.customer_id, k.as_of, k.day, k.product_id, k.type, k.color, k.material, k.pattern, k.department, k.season, k.occasions, k.formality, true as bought
from recompute.kept k where k.name is not null
union all
select distinct on (e.customer_id, e.day, e.product_id) e.customer_id, p.as_of, e.day, e.product_id, coalesce(p.given -> 'spoken' ->> t.type, t.type), t.color, t.material, t.pattern,
  t.department, t.season, case when p.given -> 'occasions' ? e.product_id then array(select jsonb_array_elements_text(p.given -> 'occasions' -> e.product_id)) else t.occasions end, t.formality, false
from recompute.profiles p
join events e on e.customer_id = p.customer_id and e.day <= p.as_of and e.type in ('product_viewed', 'product_added', 'product_added_to_wishlist')
join recompute.tagged t on t.id = e.product_id and t.fashion
where not p.given -> 'silent' ? e.product_id and not p.given -> 'hidden' ? e.id
  and not exists (select from recompute.kept k where k.customer_id = e.customer_id and k.day = e.day and k.product_id = e.product_id);
create index on recompute.things (customer_id);

-- "once", "twice", "three times", "14 times".
create function recompute.times(n bigint) returns text language sql immutable as $$
  select case n when 1 then 'once' when 2 then 'twice' else coalesce((array['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'])[n], n::text) || ' times' end
$$;

-- A figure as digits: "1,290" in English and "1.290" in Portuguese are 1290, "2,5" in Portuguese is 2.5.
create function recompute.plain_figure(figure text, language text) returns text language sql immutable as $$
  select regexp_replace(case when language = 'en' then replace(figure, ',', '') else replace(replace(figure, '.', ''), ',', '.') end, '^0+(?=[0-9])', '')
$$;

create function recompute.stems_of(words text) returns text[] language sql immutable as $$
  select array_agg(distinct recompute.stem(w)) from regexp_split_to_table(lower(words), '[^[:alpha:]-]+') w where w <> ''
$$;

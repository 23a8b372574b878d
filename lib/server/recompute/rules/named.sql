-- What the sentences name: every date, price and figure of both languages stands in a fact that the sentence rests on.
with statements as (
  select p.customer_id, language, s ->> 'key' as key, s ->> 'text' as text,
    (select string_agg(f.statement, ' ') from recompute.facts f where f.customer_id = p.customer_id and s -> 'evidence' ? f.id) as facts
  from recompute.profiles p cross join lateral jsonb_each(p.texts) t (language, texts)
  cross join lateral jsonb_array_elements(t.texts -> 'draft' -> 'statements') s
),
-- Figures as digits without the sign that groups thousands: "1,290" and "1.290" are 1290; "2,5" and "2.5" are 2.5. A product's
-- name keeps its figures in any language.
figures as (
  select s.customer_id, s.language, s.key, s.text, s.facts, array_agg(distinct recompute.plain_figure(m[1], s.language)) as told
  from statements s cross join lateral regexp_matches(s.text, '([0-9]+(?:[.,][0-9]+)*)', 'g') m group by 1, 2, 3, 4, 5
),
known as (
  select customer_id, language, key, array_agg(distinct recompute.plain_figure(m[1], 'en')) || array_agg(distinct recompute.plain_figure(m[1], 'pt-BR')) as found
  from figures cross join lateral regexp_matches(facts, '([0-9]+(?:[.,][0-9]+)*)', 'g') m group by 1, 2, 3
)
select f.customer_id, f.language || ' ' || f.key, f.text, case when f.told <@ k.found then f.text else format('%s not in: %s', f.told, f.facts) end
from figures f left join known k using (customer_id, language, key)
union all
-- Months by name: in Portuguese as in English.
select s.customer_id, s.language || ' months ' || s.key, s.text,
  case when bool_and(s.facts ~* m.en) then s.text else format('%s not in: %s', string_agg(m.en, ', ') filter (where s.facts !~* m.en), s.facts) end
from statements s
join (values ('January', 'janeiro'), ('February', 'fevereiro'), ('March', 'março'), ('April', 'abril'), ('May', 'maio'), ('June', 'junho'), ('July', 'julho'),
  ('August', 'agosto'), ('September', 'setembro'), ('October', 'outubro'), ('November', 'novembro'), ('December', 'dezembro')) m (en, pt)
  on s.text ~ ('\m' || case s.language when 'en' then m.en else m.pt end || '\M')
where s.key not like 'occasion.%.look%'
group by 1, 2, 3, s.facts, s.text, s.language, s.key
union all
-- Colours and cloths by name, in English: as a fact has them.
select s.customer_id, s.language || ' colours ' || s.key, s.text,
  case when bool_and(s.plain_facts ~ w.word) then s.text else format('%s not in: %s', string_agg(w.word, ', ') filter (where s.plain_facts !~ w.word), s.facts) end
from (select *, replace(lower(text), '-', ' ') as plain_text, replace(lower(facts), '-', ' ') as plain_facts from statements where language = 'en') s
join (select distinct replace(word, '-', ' ') as word from (select word from recompute.shades union select word from recompute.cloths) words where length(word) > 2 and word <> 'down') w
  on s.plain_text ~ ('\m' || regexp_replace(w.word, '[^a-z ]', '.', 'g') || '\M')
group by s.customer_id, s.language, s.key, s.text, s.facts
union all
-- Garments by name, in English: as a fact has them, in either number. Headings of occasions
-- ("Formal events"), "dressed down" and a traveller's case name none.
select s.customer_id, s.language || ' garments ' || s.key, s.text,
  case when bool_and(recompute.stems_of(s.facts) @> array[recompute.stem(word)]) then s.text
    else format('%s not in: %s', string_agg(word, ', ') filter (where not recompute.stems_of(s.facts) @> array[recompute.stem(word)]), s.facts) end
from statements s cross join lateral regexp_split_to_table(lower(s.text), '[^[:alpha:]-]+') word
where s.language = 'en' and recompute.stem(word) in (select recompute.head(type) from recompute.tagged where type is not null and fashion) and word not in ('', 'down', 'case', 'cases') and s.key not like 'occasion.%.name'
group by s.customer_id, s.language, s.key, s.text, s.facts

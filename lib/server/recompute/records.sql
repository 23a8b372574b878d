-- What the rules read: the retailer's records of everyone with a profile, cut at the profile's day, and the profile's facts.
-- Written apart from the product's own code on purpose: from the stored rows and tags alone.
create schema recompute;

create table recompute.profiles (
  customer_id text primary key,
  as_of date not null,
  signals jsonb not null,
  evidence jsonb not null,
  looks jsonb not null,
  texts jsonb not null,
  -- Judged, not counted, and so not recomputed: see givenTo.
  given jsonb not null
);

-- One row a fact: id is e1, e2, ... within the customer.
create view recompute.facts as
select p.customer_id, p.as_of, e ->> 'id' as id, e ->> 'kind' as kind, e ->> 'statement' as statement,
  (e ->> 'n')::int as n, e -> 'refs' as refs
from recompute.profiles p cross join jsonb_array_elements(p.evidence) e;

create view recompute.tagged as
select x.id, x.name, x.known_from, x.color as color_name, x.price, x.currency, coalesce((t.tags ->> 'fashion')::boolean, false) as fashion,
  lower(t.tags -> 'type' ->> 'value') as type, lower(t.tags -> 'color' ->> 'value') as color,
  lower(replace(t.tags -> 'material' ->> 'value', '_', ' ')) as material, lower(t.tags -> 'pattern' ->> 'value') as pattern,
  lower(t.tags -> 'department' ->> 'value') as department, lower(t.tags -> 'season' ->> 'value') as season,
  (t.tags -> 'formality' ->> 'value')::numeric as formality, t.tags -> 'slot' ->> 'value' as slot,
  array(select o ->> 'value' from jsonb_array_elements(t.tags -> 'occasions') o) as occasions
from products x join product_tags t
  on t.product_id = x.id and t.taxonomy_version = (select max(taxonomy_version) from product_tags);

-- Purchase lines that were kept as known on the day, of things to wear or of things nobody described.
create materialized view recompute.kept as
select l.customer_id, p.as_of, l.id, l.order_id, l.product_id, l.day, l.quantity, l.unit_price, l.currency, l.size,
  lower(o.channel) as channel, o.store_id, t.name, t.color_name, t.price as list_price, t.currency as list_currency,
  coalesce(p.given -> 'spoken' ->> t.type, t.type) as type, t.color, t.material, t.pattern, t.department, t.season, t.formality, t.slot,
  case when l.occasion is not null then array[l.occasion]
    when p.given -> 'worn_for' ? l.id then array(select jsonb_array_elements_text(p.given -> 'worn_for' -> l.id))
    when p.given -> 'occasions' ? l.product_id then array(select jsonb_array_elements_text(p.given -> 'occasions' -> l.product_id))
    else t.occasions end as occasions,
  p.signals -> 'gifts' -> 'line_ids' ? l.id as gift
from recompute.profiles p
join purchase_lines l on l.customer_id = p.customer_id and l.day <= p.as_of
join orders o on o.customer_id = l.customer_id and o.id = l.order_id
left join recompute.tagged t on t.id = l.product_id and not p.given -> 'silent' ? l.product_id
where not (l.returned and coalesce(l.returned_day, l.day) <= p.as_of)
  and not exists (select from recompute.tagged other where other.id = l.product_id and not other.fashion);

create index on recompute.kept (customer_id);

-- The customer's own wardrobe: without presents, and without what is made for others where half of the lines or more are made
-- for one. A house's own department ("divided") is made for nobody in particular.
create materialized view recompute.own as
with departments as (
  select customer_id, department, count(*) as n, sum(count(*)) over (partition by customer_id) as of,
    row_number() over (partition by customer_id order by count(*) desc, department collate "C") as place
  from recompute.kept where department in ('women', 'men', 'girls', 'boys', 'kids', 'baby') group by 1, 2
)
select k.customer_id, k.id
from recompute.kept k
join customers c on c.id = k.customer_id
left join departments d on d.customer_id = k.customer_id and d.place = 1
where c.customer_type = 'company' or (not k.gift
  and (d.department is null or d.n * 2 < d.of or k.department is null or k.department = d.department
    or k.department not in ('women', 'men', 'girls', 'boys', 'kids', 'baby')));

create index on recompute.own (customer_id, id);

-- Looks at things to wear.
create materialized view recompute.viewed as
select e.customer_id, p.as_of, e.id, e.product_id, e.day, e.occurred_at, t.name, t.color_name, t.price as list_price, t.currency as list_currency,
  coalesce(p.given -> 'spoken' ->> t.type, t.type) as type, t.color, t.material, t.pattern, t.department, t.season, t.slot,
  case when p.given -> 'occasions' ? e.product_id then array(select jsonb_array_elements_text(p.given -> 'occasions' -> e.product_id))
    else t.occasions end as occasions
from recompute.profiles p
join events e on e.customer_id = p.customer_id and e.day <= p.as_of and e.type = 'product_viewed'
join recompute.tagged t on t.id = e.product_id and t.fashion
where not p.given -> 'silent' ? e.product_id and not p.given -> 'hidden' ? e.id;

create index on recompute.viewed (customer_id);

-- What a rule made of a fact: agrees where told and found are the same.
create table recompute.readings (rule text not null, customer_id text not null, fact text not null, told text, found text);

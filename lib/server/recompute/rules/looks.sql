-- Every suggested piece is in the range, at its list price, and in stock in the customer's size at the customer's store; every
-- owned one was bought and kept; every look is complete, or says of each empty place why.
select p.customer_id, format('look %s, %s', l.at, x ->> 'slot'), format('%s in %s at %s', x ->> 'product_id', x ->> 'size', x #>> '{price,amount}'),
  case
    when x ->> 'product_id' is null then case when trim(coalesce(x ->> 'why', '')) <> '' then format('%s in %s at %s', x ->> 'product_id', x ->> 'size', x #>> '{price,amount}') end
    when (x ->> 'owned')::boolean then case when exists (select from recompute.kept k where k.customer_id = p.customer_id and k.product_id = x ->> 'product_id')
      then format('%s in %s at %s', x ->> 'product_id', x ->> 'size', x #>> '{price,amount}') else 'not bought' end
    when t.id is null or t.known_from > p.as_of then 'not in the range'
    when x -> 'price' <> 'null' and (x #>> '{price,amount}')::numeric <> t.price then 'costs ' || t.price
    when x ->> 'size' is not null and not x ->> 'size' = any(r.sizes) then 'is not cut in it'
    when s.told and s.left_ = 0 then 'none left'
    when (x ->> 'in_stock')::boolean is distinct from case when s.told then s.left_ > 0 end then format('in stock %s', s.left_)
    else format('%s in %s at %s', x ->> 'product_id', x ->> 'size', x #>> '{price,amount}') end
from recompute.profiles p
cross join lateral jsonb_array_elements(p.looks) with ordinality l (look, at)
cross join lateral jsonb_array_elements(l.look -> 'pieces') x
join customers c on c.id = p.customer_id
left join recompute.tagged t on t.id = x ->> 'product_id'
left join products r on r.id = t.id
cross join lateral (select count(*) > 0 as told, coalesce(sum(k.quantity) filter (where (c.store_id is null or k.store_id in (c.store_id, '')) and (x ->> 'size' is null or k.size = x ->> 'size')), 0) as left_
  from stock k where k.product_id = t.id) s

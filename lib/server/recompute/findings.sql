-- Facts that the records do not bear out, and facts that no rule reads.
select rule, customer_id, fact, coalesce(told, '(nothing)') as told, coalesce(found, '(nothing)') as found
from recompute.readings
where told is distinct from found
union all
select 'no rule reads it', f.customer_id, f.id, f.statement, '(nothing)'
from recompute.facts f
where not exists (select from recompute.readings r where r.customer_id = f.customer_id and r.fact = f.id)
order by rule, customer_id, fact

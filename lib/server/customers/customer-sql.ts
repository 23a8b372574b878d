import "server-only";

/** What somebody who refused profiling has had written about them is not read, not even for search or filters. */
export const profileJoin =
  "left join current_profiles p on p.customer_id = c.id and c.profiling_consent is distinct from false";

/** Customers whom staff of these stores may see: all for null; customers without a store only then. */
export const scope = (stores: string) => `(${stores}::text[] is null or c.store_id = any(${stores}::text[]))`;

/** Opportunities `o` that are still to do today: open or taken, and not yet over. */
export const toDo = (o: string) => `${o}.status in ('open', 'taken') and ${o}.expires_on >=
  (select (now() at time zone time_zone)::date from workspace where id = 1)`;

/** Whom a line of a list is about: the person; of a company the company, or who answers for it. Null without a name. */
export const shownName =
  "case when c.customer_type = 'company' then coalesce(c.company, c.name) else coalesce(c.name, c.company) end";

/** Purchases and views after the profile was written: on a later day, or later on its own day. */
export const linesSince = `select 1 from purchase_lines l join orders o on o.customer_id = l.customer_id and o.id = l.order_id
  where l.customer_id = c.id and l.day >= p.as_of and (l.day > p.as_of or o.purchased_at > p.generated_at)`;
export const viewsSince = `select 1 from events e
  where e.customer_id = c.id and e.day >= p.as_of and (e.day > p.as_of or e.occurred_at > p.generated_at)`;

/**
 * Everything a list item shows, for the customers of `page` (id, rank, recency), in one statement: each lateral reads
 * by the customer's own keys. $1 is the taxonomy's version.
 */
export const itemsOf = (page: string, moreColumns = "") => `
  with page as materialized (${page})
  select page.rank, page.recency::float8 as recency,
    c.id, c.name, c.company, c.customer_type, c.vip, c.profiling_consent, s.id as store_id, s.name as store_name,
    last.day as last_day, last.total as last_total, last.currency as last_currency, last.pieces as last_pieces,
    p.version, p.generated_at, to_char(p.as_of, 'YYYY-MM-DD') as as_of, p.confidence, p.style_line, p.moment_line,
    p.palette, p.new_behavior, coalesce(offers.n, 0)::int as opportunities, coalesce(since.n, 0)::int as events_since${moreColumns}
  from page join customers c on c.id = page.id
  left join stores s on s.id = c.store_id
  ${profileJoin}
  left join lateral (
    select to_char(o.day, 'YYYY-MM-DD') as day, sums.*
    from (select * from orders where customer_id = c.id order by day desc, purchased_at desc, id desc limit 1) o,
    lateral (
      -- One total only where every line has a price in the same currency.
      select case when count(l.unit_price) = count(*) and count(l.currency) = count(*) and count(distinct l.currency) = 1
          then trim_scale(sum(l.quantity * l.unit_price))::text end as total,
        min(l.currency) as currency,
        (array_agg(coalesce(t.tags #>> '{type,value}', pr.name, l.product_id) order by l.unit_price desc nulls last, l.id))[1:3]
          as pieces
      from purchase_lines l
      left join products pr on pr.id = l.product_id
      left join product_tags t on t.product_id = l.product_id and t.taxonomy_version = $1
      where l.customer_id = c.id and l.order_id = o.id
    ) sums
  ) last on true
  left join lateral (
    select (select count(*) from (${linesSince}) lines) + (select count(*) from (${viewsSince}) views) as n
    where p.customer_id is not null
  ) since on true
  left join lateral (
    select count(*) as n from opportunities o where o.customer_id = p.customer_id and ${toDo("o")}
  ) offers on true
  order by page.rank, page.recency, page.id`;

const identifier = (kind: string) =>
  `(select given from customer_identifiers where customer_id = c.id and kind = '${kind}' order by value limit 1) as ${kind}`;

/** The rest of what the page of one customer shows. */
export const detailColumns = `, ${identifier("email")}, ${identifier("phone")}, ${identifier("document")},
    to_char(c.birth_date, 'YYYY-MM-DD') as birth_date, c.gender, c.city, c.country, c.client_since,
    c.marketing_consent`;

import "server-only";

const words = (text: string) => `' ' || btrim(regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g')) || ' '`;

/**
 * Whether a text names a customer, as SQL: it holds one of the values ($n, an array) as whole words, whatever stands
 * between them. "+55 11" names "(55) 11" and not "155 11".
 */
export const namesSql = (text: string, values: string) => `exists (
  select from unnest(${values}::text[]) v(value)
  where btrim(${words("v.value")}) <> '' and position(${words("v.value")} in ${words(text)}) > 0)`;

/** The values by which a customer ($1) is named: the id, names, contact data, and the ids of their orders. */
export const valuesSql = `
select array_remove(array_agg(distinct value), null) as values from (
  select unnest(array[c.id, c.name, c.company]) as value from customers c where c.id = $1
  union select unnest(array[i.value, i.given]) from customer_identifiers i where i.customer_id = $1
  union select o.id from orders o where o.customer_id = $1) v`;

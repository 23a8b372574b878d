import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { CustomerQuery } from "@/lib/contracts/customer";
import { linesSince, scope, toDo, viewsSince } from "@/lib/server/customers/customer-sql";
import { escapeLike, type SearchWord } from "@/lib/server/customers/search-words";

/** Who is looked for, with the search already unaccented and split. */
export type Match = { stores: Actor["stores"]; query: CustomerQuery; text: string; words: SearchWord[] };
type Param = (value: unknown) => string;

/** The condition of a match over `customers c` and their current profile `p`. */
export function whereSql({ stores, query, words }: Match, param: Param): string {
  const conditions = [scope(param(stores)), ...words.map((word) => wordCondition(word, param))];
  if (query.store !== undefined) conditions.push(`c.store_id = ${param(query.store)}`);
  if (query.vip !== undefined) conditions.push(`c.vip = ${query.vip}`);
  if (query.new_behavior !== undefined) conditions.push(`p.new_behavior = ${query.new_behavior}`);
  // "Contains", not "= any(...)": the first is what the index answers.
  if (query.tone !== undefined) conditions.push(`p.tones @> array[${param(query.tone)}]::text[]`);
  if (query.occasion !== undefined) conditions.push(`p.occasions @> array[${param(query.occasion)}]::text[]`);
  if (query.opportunity !== undefined)
    conditions.push(
      `p.customer_id is not null and
        exists (select from opportunities o where o.customer_id = c.id and ${toDo("o")}) = ${query.opportunity}`,
    );
  if (query.stale !== undefined)
    conditions.push(
      `p.customer_id is not null and (exists (${linesSince}) or exists (${viewsSince})) = ${query.stale}`,
    );
  return conditions.join(" and ");
}

/**
 * How good the match is: 0 the name begins with the whole search, 1 a word of the name begins with its first word, 2 the
 * style line says that word, 3 it is found elsewhere. Without a search, VIPs come first.
 */
export function rankSql({ text, words: [first] }: Match, param: Param): string {
  if (!first) return "case when c.vip then 0 else 1 end";
  const name = "(' ' || lower(unaccent(concat_ws(' ', c.company, c.name))))";
  const whole = param(` ${escapeLike(text)}%`);
  const start = param(`% ${escapeLike(first.word)}%`);
  const style = param(`%${escapeLike(first.word)}%`);
  const said = `c.profiling_consent is distinct from false and lower(unaccent(p.style_line)) like ${style}`;
  return `case when ${name} like ${whole} then 0 when ${name} like ${start} then 1 when ${said} then 2 else 3 end`;
}

/** Two subqueries, each with its own trigram index: an OR over the joined tables could use neither. */
function wordCondition({ patterns }: SearchWord, param: Param): string {
  const places = patterns.map((pattern) => param(pattern));
  const found = (column: string) => `(${places.map((place) => `${column} like ${place}`).join(" or ")})`;
  return `c.id in (
    select f.id from customers f where ${found("f.search_text")}
    union
    select q.customer_id from current_profiles q join customers r on r.id = q.customer_id
    where ${found("q.search_text")} and r.profiling_consent is distinct from false)`;
}

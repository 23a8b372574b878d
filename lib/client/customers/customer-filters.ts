import type { CustomerQuery } from "@/lib/contracts/customer";

/** What the Customers page keeps in its URL. Null is "not filtered". */
export type CustomerFilters = {
  query: string;
  store: string | null;
  vip: boolean | null;
  new_behavior: boolean | null;
  opportunity: boolean | null;
  stale: boolean | null;
};

/** Customers shown at once; more come by cursor. */
export const PAGE_SIZE = 25;

const flag = (value: boolean | null) => (value ? ("true" as const) : undefined);

/** The API's query for these filters. An unset filter is left out, so that equal filters make equal cache keys. */
export function toCustomerQuery(filters: CustomerFilters): Omit<CustomerQuery, "cursor"> {
  return {
    query: filters.query.trim() || undefined,
    store: filters.store || undefined,
    vip: flag(filters.vip),
    new_behavior: flag(filters.new_behavior),
    opportunity: flag(filters.opportunity),
    stale: flag(filters.stale),
    limit: PAGE_SIZE,
  };
}

/** The same query as the text after the question mark, sorted by name. */
export function toSearchParams(query: Partial<CustomerQuery>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
}

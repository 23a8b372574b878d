import type { CustomerListItem } from "@/lib/contracts/customer";

/** What a customer is called: a company by its own name, a person by theirs; without either, the retailer's id. */
export function customerName({ id, name, company, customer_type }: CustomerListItem): string {
  return (customer_type === "company" ? (company ?? name) : (name ?? company)) ?? `Customer ${id}`;
}

/** The address of a customer's page; with the search that led there, so that the way back keeps it. */
export function customerPath(id: string, query = ""): string {
  const path = `/customers/${encodeURIComponent(id)}`;
  return query ? `${path}?from=${encodeURIComponent(query)}` : path;
}

import type { Customer, CustomerListItem } from "@/lib/contracts/customer";

/** What a customer is called: the name, else the company, else the retailer's id. */
export function customerName(customer: CustomerListItem | Customer): string {
  const company = "company" in customer ? customer.company : null;
  return customer.name ?? company ?? `Customer ${customer.id}`;
}

/** The address of a customer's page; with the search that led there, so that the way back keeps it. */
export function customerPath(id: string, query = ""): string {
  const path = `/customers/${encodeURIComponent(id)}`;
  return query ? `${path}?from=${encodeURIComponent(query)}` : path;
}

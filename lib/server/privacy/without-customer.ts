import "server-only";

/**
 * JSON in which the customer's id gave way to a pseudonym: wherever it stands below a member whose name begins with
 * "customer" (customer_id, customer_ids, customers). Elsewhere the same text is something else: ids of stores and of
 * customers may well be equal. The shape stays, so that whoever waits for the JSON can still read it.
 */
export function withoutCustomer(value: unknown, id: string, pseudonym: string, about = false): unknown {
  if (typeof value === "string") return about && value === id ? pseudonym : value;
  if (Array.isArray(value)) return value.map((entry) => withoutCustomer(entry, id, pseudonym, about));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      withoutCustomer(entry, id, pseudonym, about || key.startsWith("customer")),
    ]),
  );
}

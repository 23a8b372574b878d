import type { CustomerQuery } from "@/lib/contracts/customer";

/** Cache keys of customers: every list shares the prefix, so that one call invalidates them all. */
export const customerKeys = {
  all: ["customers"] as const,
  lists: () => [...customerKeys.all, "list"] as const,
  list: (query: Omit<CustomerQuery, "cursor">) => [...customerKeys.lists(), query] as const,
};

"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { fetchJson } from "@/lib/client/http/fetch-json";
import type { CustomerPage } from "@/lib/contracts/customer";
import { customerPageSchema } from "@/lib/contracts/customer";
import type { CustomerFilters } from "./customer-filters";
import { toCustomerQuery, toSearchParams } from "./customer-filters";
import { customerKeys } from "./customer-keys";

/** The customers that match, page after page. The first page of the first filters comes from the server. */
export function useCustomers(filters: CustomerFilters) {
  const query = toCustomerQuery(filters);
  return useInfiniteQuery({
    queryKey: customerKeys.list(query),
    queryFn: ({ pageParam, signal }) =>
      fetchJson<CustomerPage>(
        customerPageSchema,
        `/api/v1/customers?${toSearchParams({ ...query, cursor: pageParam ?? undefined })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { requirePageActor } from "@/app/(dashboard)/page-actor";
import { CustomerSearch } from "@/components/customers/customer-search";
import { customerSearchParams } from "@/components/customers/customer-search-params";
import { toCustomerQuery, toSearchParams } from "@/lib/client/customers/customer-filters";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { makeQueryClient } from "@/lib/client/query-client";
import { countCustomers } from "@/lib/server/customers/get-customer";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { listStores, requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Customers" };

const loadFilters = createLoader(customerSearchParams);

export default async function CustomersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filters = await loadFilters(searchParams);
  const query = toCustomerQuery(filters);
  const { limit: _, ...inUrl } = query;
  const path = toSearchParams(inUrl);
  const actor = await requirePageActor(path ? `/customers?${path}` : "/customers");
  const queryClient = makeQueryClient();
  const [stores, everyone, day] = await Promise.all([
    listStores(actor.stores),
    countCustomers(actor),
    requireWorkspace().then(today),
    queryClient.prefetchInfiniteQuery({
      queryKey: customerKeys.list(query),
      queryFn: () => listCustomers(actor, query),
      initialPageParam: null,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <h1 className="pt-8 text-display-l">Customers</h1>
      {/* Here and not around every page: no other page keeps its state in the URL. */}
      <NuqsAdapter>
        <CustomerSearch stores={stores} everyone={everyone} today={day} />
      </NuqsAdapter>
    </HydrationBoundary>
  );
}

import { CustomerListSkeleton } from "@/components/customers/customer-list-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

export default function CustomersLoading() {
  return (
    <>
      <h1 className="pt-8 text-display-l">Customers</h1>
      <Skeleton className="mt-6 h-12" />
      <CustomerListSkeleton />
    </>
  );
}

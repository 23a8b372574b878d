import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The customer page that is coming: name, line, facts, colours, two columns of text and the rail. */
export function ProfileSkeleton() {
  return (
    <div role="status" aria-label="Loading the customer">
      <h1 className="sr-only">Customer</h1>
      <Skeleton className="mt-12 h-14 w-[min(420px,80%)]" />
      <Skeleton className="mt-4 h-5 w-[min(560px,95%)]" />
      <Skeleton className="mt-8 h-14" />
      <Skeleton className="mt-4 h-11" />
      <div className="mt-10 grid gap-11 lg:grid-cols-[minmax(0,1fr)_292px]">
        <div className="grid gap-6 md:grid-cols-[92px_minmax(0,1fr)]">
          <Skeleton className="h-6 w-14" />
          <div className="space-y-8">
            <SkeletonLines lines={6} />
            <Skeleton className="aspect-[4/3]" />
          </div>
        </div>
        <Skeleton className="h-96 max-lg:hidden" />
      </div>
    </div>
  );
}

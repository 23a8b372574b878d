import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

export default function TodayLoading() {
  return (
    <div role="status" aria-label="Loading today">
      <h1 className="sr-only">Today</h1>
      <Skeleton className="mt-9 h-10 w-80 max-w-full" />
      <Skeleton className="mt-4 h-4 w-96 max-w-full" />
      <div className="mt-8 grid gap-11 lg:grid-cols-[minmax(0,1fr)_292px]">
        <div className="space-y-5">
          <Skeleton className="h-10 w-72" />
          <SkeletonLines lines={3} />
          <Skeleton className="h-5" />
          <div className="grid grid-cols-2 gap-5">
            <Skeleton className="aspect-[5/4]" />
            <Skeleton className="aspect-[5/4]" />
          </div>
        </div>
        <SkeletonLines lines={8} className="max-lg:hidden" />
      </div>
    </div>
  );
}

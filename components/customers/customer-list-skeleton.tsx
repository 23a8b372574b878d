import { Skeleton } from "@/components/ui/skeleton";

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Rows that are coming: name, palette, sentence, age. */
export function CustomerListSkeleton() {
  return (
    <div role="status" aria-label="Loading customers" className="mt-3 border-hairline border-t">
      {ROWS.map((row) => (
        <div
          key={row}
          className="grid grid-cols-[1fr_auto] gap-6 border-hairline border-b py-4 md:grid-cols-[200px_148px_1fr_124px]"
        >
          <div className="space-y-2">
            <Skeleton className="h-5 w-36" />
            <Skeleton className="h-3 w-20" />
          </div>
          <Skeleton className="h-5 max-md:hidden" />
          <div className="space-y-2.5 max-md:hidden">
            <Skeleton className="h-4 w-[92%]" />
            <Skeleton className="h-4 w-[58%]" />
          </div>
          <Skeleton className="h-3 w-20 justify-self-end" />
        </div>
      ))}
    </div>
  );
}

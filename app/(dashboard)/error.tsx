"use client";

import { ErrorState } from "@/components/ui/error-state";

/** A page that failed: the digest finds the cause in the server's log. */
export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="max-w-[640px] py-16">
      <h1 className="text-display-l">This page did not load</h1>
      <ErrorState title="Something went wrong on our side." requestId={digest} onRetry={retry} className="mt-8">
        Nothing was changed.
      </ErrorState>
    </div>
  );
}
